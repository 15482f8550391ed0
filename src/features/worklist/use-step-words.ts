import { useI18n } from 'vue-i18n'
import type { PendingStep } from '../../domain/next-step.ts'
import { isOutsideParty } from '../../domain/procedure/act-words.ts'

/** Titles of steps in the language of the screen. */
export function useStepWords(): { readonly titleOf: (step: Pick<PendingStep, 'code' | 'params'>) => string } {
  const { t } = useI18n()
  return {
    titleOf: ({ code, params }) => {
      const party = String(params['party'] ?? '')
      const named = isOutsideParty(party) ? t(`worklist.party.${party}`) : party
      return t(`steps.${code}.title`, { ...params, party: named })
    },
  }
}
