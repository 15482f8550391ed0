import type { CaseFormId } from '../case-vocabulary.ts'

/** Forms that say how a matter was judged: hidden while a visitor may look on (P15). */
const JUDGING_FORMS: readonly CaseFormId[] = ['F02', 'F06', 'F07']

/** P15: whether a form is hidden from a visitor until it is asked for. */
export function saysJudgement(formId: CaseFormId): boolean {
  return JUDGING_FORMS.includes(formId)
}
