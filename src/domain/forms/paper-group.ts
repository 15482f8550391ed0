import type { CaseGroup } from '../case-group.ts'
import type { Stage } from '../case-vocabulary.ts'
import { UNHANDLED_STAGES } from '../procedure/stages.ts'

/** What a notice to everybody says of a group of cases: nothing of it names a person or a room (R18, `forms.md` F10). */
export interface PaperGroup {
  readonly serviceCategory: string | null
  /** As they stand in an address, each once, in their order. */
  readonly buildings: readonly string[]
  /** Different households among its cases. */
  readonly households: number
  /** Epoch milliseconds of the first complaint; `null` = none has arrived. */
  readonly since: number | null
  /** Whether every case of it has been handled, or has ended. */
  readonly isHandled: boolean
  /** The notice posted last; `words` is `null` where they were erased. */
  readonly notice: { readonly at: number; readonly words: string | null } | null
  /** The meeting held last. */
  readonly meeting: { readonly at: number; readonly attendees: number; readonly place: string | null } | null
}

/** What is known of each case of a group. */
export interface MemberOnPaper {
  readonly building: string | null
  /** '' = unknown or erased. */
  readonly householdKey: string
  /** Epoch milliseconds. */
  readonly registeredAt: number
  readonly stage: Stage
}

/** What a paper says of a group. */
export function paperGroup(group: CaseGroup, members: readonly MemberOnPaper[]): PaperGroup {
  const buildings = [group.building, ...members.map(({ building }) => building)].flatMap((name) =>
    name === null || name === '' ? [] : [name],
  )
  const households = new Set(members.map(({ householdKey }) => householdKey).filter((key) => key !== ''))
  const notice = group.timeline.findLast((entry) => entry.kind === 'noticePosted')
  const meeting = group.timeline.findLast((entry) => entry.kind === 'meetingHeld')
  return {
    serviceCategory: group.serviceCategory,
    buildings: [...new Set(buildings)].toSorted(byNumber),
    households: households.size,
    since: members.length === 0 ? null : Math.min(...members.map(({ registeredAt }) => registeredAt)),
    isHandled: members.every(({ stage }) => !UNHANDLED_STAGES.some((each) => each === stage)),
    notice: notice ? { at: notice.at, words: notice.words?.text ?? null } : null,
    meeting: meeting
      ? { at: meeting.at, attendees: meeting.attendees, place: meeting.words?.place ?? null }
      : null,
  }
}

/** 2 before 10, and what is no number behind them. */
function byNumber(a: string, b: string): number {
  const [first, second] = [Number.parseInt(a, 10), Number.parseInt(b, 10)]
  if (Number.isNaN(first) || Number.isNaN(second))
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second))
  return first - second
}
