import { canonicalAddress } from '../../domain/household.ts'
import { isReadBack } from '../../domain/read-back.ts'
import type { IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'

/** What can follow: fields, and the reading back of the address (R25). */
export type MissingItem = IntakeField | 'readBack'

const isComplaint = (draft: IntakeDraft) => draft.matterKind === 'complaint'
const isOfficial = (draft: IntakeDraft) => draft.channel === 'official'
const hasGivenName = (draft: IntakeDraft) => draft.relation !== 'anonymous'

/** In the order of the conversation. What is useful but nobody waits for (identity, mood, own words) is not asked for. */
const ASKED_FOR = [
  ['officialTicket', (draft) => isOfficial(draft) && draft.officialTicket === ''],
  ['officialDue', (draft) => isOfficial(draft) && draft.officialDueText === ''],
  ['household', (draft) => draft.household === ''],
  [
    'readBack',
    (draft) => draft.household !== '' && !isReadBack(canonicalAddress(draft.household), draft.said),
  ],
  ['complainantName', (draft) => draft.complainantName === '' && hasGivenName(draft)],
  ['phone', (draft) => draft.phone === '' && hasGivenName(draft)],
  ['answer', (draft) => draft.matterKind === 'enquiry' && draft.answer === '' && draft.department === null],
  ['demand', (draft) => isComplaint(draft) && draft.demand === ''],
  ['serviceCategory', (draft) => isComplaint(draft) && draft.serviceCategory === null],
  ['jurisdiction', (draft) => isComplaint(draft) && draft.jurisdiction === null],
  ['department', (draft) => draft.matterKind === 'repair' && draft.department === null],
  ['promise', (draft) => isComplaint(draft) && draft.promise === null],
] as const satisfies readonly (readonly [MissingItem, (draft: IntakeDraft) => boolean])[]

/** What is still open: never a reason to refuse the case, always listed (P11). Empty until something was said. */
export function missingFields(draft: IntakeDraft): readonly MissingItem[] {
  if (draft.content === '') return []
  return ASKED_FOR.filter(([, isMissing]) => isMissing(draft)).map(([field]) => field)
}
