import { CASE_EVENT_KINDS } from './case-events.ts'
import { ENVELOPE_VERSION, type EventEnvelope, type StreamKind } from './event.ts'
import type { GroupEventTable } from './group-events.ts'
import type { OfficeEventTable } from './office.ts'
import { OPINION_EVENT_KINDS } from './opinion-sheets.ts'
import { WORDING_EVENT_KINDS } from './prompts/own-wordings.ts'
import { REFERRAL_EVENT_KINDS } from './referral/referral-events.ts'
import { ROSTER_EVENT_KINDS } from './roster-events.ts'
import { VISIT_ACTS } from './regular-visits/visit-acts.ts'
import { SHIFT_EVENT_KINDS } from './shift-events.ts'
import { TRAINING_ACTS } from './training/training-acts.ts'

const GROUP_KINDS: readonly (keyof GroupEventTable)[] = [
  'groupFormed',
  'groupJoined',
  'groupLeft',
  'meetingHeld',
  'noticePosted',
]
const STAFF_KINDS: readonly (keyof OfficeEventTable)[] = ['staffAdded', 'staffChanged', 'staffPinSet']
const SETTINGS_KINDS: readonly (keyof OfficeEventTable)[] = ['settingsChanged']

const KINDS: Partial<Record<StreamKind, readonly string[]>> = {
  case: CASE_EVENT_KINDS,
  group: GROUP_KINDS,
  household: ROSTER_EVENT_KINDS,
  regularVisit: Object.keys(VISIT_ACTS),
  shift: SHIFT_EVENT_KINDS,
  training: Object.keys(TRAINING_ACTS),
  opinionSheets: OPINION_EVENT_KINDS,
  referral: REFERRAL_EVENT_KINDS,
  prompts: WORDING_EVENT_KINDS,
  staff: STAFF_KINDS,
  settings: SETTINGS_KINDS,
}

/** Whether this version can read events of that kind; others are kept as they are (ADR 1, `safety.md` row 36). */
export function isKnownEvent({ v, stream, kind }: Pick<EventEnvelope, 'v' | 'stream' | 'kind'>): boolean {
  return v <= ENVELOPE_VERSION && KINDS[stream.kind]?.includes(kind) === true
}
