import type { IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'

const ASKED_FOR = [
  ['household', (draft) => draft.household === ''],
  ['complainantName', (draft) => draft.complainantName === '' && draft.relation !== 'anonymous'],
  ['phone', (draft) => draft.phone === '' && draft.relation !== 'anonymous'],
  ['demand', (draft) => draft.demand === ''],
  ['serviceCategory', (draft) => draft.serviceCategory === null],
  ['jurisdiction', (draft) => draft.jurisdiction === null],
  ['promise', (draft) => draft.promise === null],
] as const satisfies readonly (readonly [IntakeField, (draft: IntakeDraft) => boolean])[]

/** What is still open: never a reason to refuse the case, always listed (P11). Empty until something was said. */
export function missingFields(draft: IntakeDraft): readonly IntakeField[] {
  if (draft.content === '') return []
  return ASKED_FOR.filter(([, isMissing]) => isMissing(draft)).map(([field]) => field)
}
