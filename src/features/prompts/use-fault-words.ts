import { useI18n } from 'vue-i18n'
import type { DecisionProblem } from '../../platform/decision-taking.ts'
import type { PackFault } from '../../domain/prompts/pack-faults.ts'

/** What is wrong with a wording, in words, and why a decision did not get onto the record. */
export function useFaultWords() {
  const { t } = useI18n()
  const ofCode = (code: string, found: string): string => t(`wordings.fault.${code}`, { found })

  function problemWords(problem: DecisionProblem | null): string {
    if (problem === null) return ''
    if (problem.kind === 'failed') return t(`failures.${problem.code}`, { ...problem.params })
    const { code, rule, params } = problem.refusal
    const fault = params['fault']
    const told = {
      ...params,
      ...(fault !== undefined && { text: ofCode(String(fault), String(params['found'] ?? '')) }),
      ...(params['moment'] !== undefined && { moment: t(`prompts.moment.${params['moment']}`) }),
    }
    return t('refusals.withRule', { text: t(`refusals.${code}`, told), rule })
  }

  return { faultWords: ({ code, found }: PackFault) => ofCode(code, found), problemWords }
}
