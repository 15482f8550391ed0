import type { IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'

/** Rows that are there only when they apply or were asked for by their key (ADR 11). */
export const INTAKE_ROWS = [
  'relayed',
  'official',
  'escalated',
  'compensation',
  'major',
  'more',
  'mood',
] as const
export type IntakeRow = (typeof INTAKE_ROWS)[number]

/** The fields of a row, in the order in which Enter goes through them. */
export const FIELDS_OF_ROW = {
  relayed: ['relayingDepartment', 'relayingPerson'],
  official: ['officialTicket', 'officialDue'],
  escalated: ['escalatedTo'],
  compensation: ['compensation'],
  major: ['suspectedMajor'],
  more: ['identityCheck', 'preferredChannel', 'verbatim'],
  mood: ['mood', 'urgency'],
} as const satisfies Record<IntakeRow, readonly IntakeField[]>

/** Rows beside the way: Enter never enters them from outside, and goes back from their last field. */
export const ROWS_ASIDE: readonly IntakeRow[] = ['more', 'mood']

/** Words of a demand that ask for compensation (004 §2). */
const ASKS_FOR_COMPENSATION = /[赔賠退]|[补補][偿償]/u

/** R4: channel 上访 or 上级转办, and having turned to others already, propose that the matter may be major. */
export function isMajorProposed({
  matterKind,
  channel,
  escalatedTo,
}: Pick<IntakeDraft, 'matterKind' | 'channel' | 'escalatedTo'>): boolean {
  return matterKind === 'complaint' && (isFromAbove(channel) || escalatedTo.length > 0)
}

/** The rows that are to be seen; `opened` are those asked for by their key. */
export function shownRows(draft: IntakeDraft, opened: ReadonlySet<IntakeRow>): ReadonlySet<IntakeRow> {
  const isComplaint = draft.matterKind === 'complaint'
  const applies: Readonly<Record<IntakeRow, boolean>> = {
    relayed: draft.relayingDepartment !== null || draft.relayingPerson !== '',
    official: draft.channel === 'official',
    escalated: isComplaint && (isFromAbove(draft.channel) || draft.escalatedTo.length > 0),
    compensation: isComplaint && (draft.compensation !== '' || ASKS_FOR_COMPENSATION.test(draft.demand)),
    major: isMajorProposed(draft) || (isComplaint && draft.suspectedMajor !== null),
    more: false,
    mood: false,
  }
  return new Set(INTAKE_ROWS.filter((row) => applies[row] || (opened.has(row) && mayBeOpened(row, draft))))
}

/** Whether a row may be asked for: only a complaint is escalated, compensated or major. */
export function mayBeOpened(row: IntakeRow, { matterKind }: Pick<IntakeDraft, 'matterKind'>): boolean {
  return (
    matterKind === 'complaint' ||
    !(['escalated', 'compensation', 'major'] as const).some((each) => each === row)
  )
}

function isFromAbove(channel: IntakeDraft['channel']): boolean {
  return channel === 'petition' || channel === 'official'
}
