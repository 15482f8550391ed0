import { dueTimesOf } from '../case-limits.ts'
import type { Channel, MatterKind, Nature } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { dueTimes } from '../due-times.ts'
import { householdKey } from '../household.ts'
import { urgencyClassOf } from '../limits.ts'
import type { CAUSE_CATEGORIES, VisitOutcome } from '../procedure/act-words.ts'
import { actsOf, lastAct } from '../procedure/case-act.ts'
import { communicationsOf, promisesOf } from '../procedure/communications.ts'
import { pausesOf } from '../procedure/pauses.ts'
import { settlementOf, type Settlement } from './settlement.ts'

export type CauseCategory = (typeof CAUSE_CATEGORIES)[number]

/** Something with a limit: when it was due and when it happened, epoch ms; `null` = it has no limit, or has not happened. */
export interface Timed {
  readonly dueAt: number | null
  readonly doneAt: number | null
}

/** A return visit: when (epoch ms), what came of it (P3), and who made it. */
export interface VisitFact {
  readonly at: number
  readonly outcome: VisitOutcome
  readonly by: string
}

/** What the numbers need to know of one case (R22, P12); moments in epoch milliseconds. Void cases have none. */
export interface CaseFacts {
  readonly caseId: string
  readonly matterKind: MatterKind
  /** When it came as what it is now: a repair that became a complaint came when it became one. */
  readonly cameAt: number
  /** How and when it left the desk; `null` = it has not. */
  readonly settlement: Settlement | null
  /** P1, by the limits frozen in the case. */
  readonly response: Timed
  readonly handOver: Timed
  readonly resolution: Timed
  /** S8: when the work was done, verified and told. */
  readonly handledAt: number | null
  /** R9; those that fell away because the case ended before their time are not among them. */
  readonly promises: readonly Timed[]
  readonly visits: readonly VisitFact[]
  /** P10. */
  readonly chasedAt: readonly number[]
  /** '' = not known, or erased. */
  readonly householdKey: string
  readonly channel: Channel
  readonly building: string | null
  readonly department: string | null
  readonly serviceCategory: string | null
  readonly causeCategory: CauseCategory | null
  readonly nature: Nature | null
}

/** The facts of a case; `null` = it was registered by mistake and counts nowhere (ADR 26). */
export function caseFacts(complaint: ComplaintCase): CaseFacts | null {
  if (complaint.stage === 'voided') return null
  const due = dueTimesOf(complaint)
  const settlement = settlementOf(complaint)
  return {
    caseId: complaint.caseId,
    matterKind: complaint.matterKind,
    cameAt: complaint.convertedAt ?? complaint.receivedAt,
    settlement,
    response: { dueAt: due.responseDueAt, doneAt: respondedAt(complaint) },
    handOver: handOverOf(complaint, due.handOverDueAt, settlement),
    resolution: resolutionOf(complaint, due.resolutionDueAt, settlement),
    handledAt: complaint.handledAt,
    promises: promisesKept(complaint),
    visits: actsOf(complaint.acts, 'visitRecorded').map(({ by, data }) => ({
      at: data.visitedAt,
      outcome: data.outcome,
      by,
    })),
    chasedAt: complaint.chases.map(({ calledAt }) => calledAt),
    householdKey: complaint.personal === null ? '' : householdKey(complaint.personal.household),
    channel: complaint.channel,
    building: complaint.building,
    department: complaint.department,
    serviceCategory: complaint.serviceCategory,
    causeCategory: causeOf(complaint),
    nature: complaint.nature,
  }
}

/** P1: who telephones or stands there is answered while it is taken down; others when they are first told something. */
function respondedAt({ channel, registeredAt, convertedAt, said, acts }: ComplaintCase): number | null {
  const from = convertedAt ?? 0
  const isAtTheDesk = channel === 'phone' || channel === 'visit' || channel === 'petition'
  const moments = [
    ...(isAtTheDesk && convertedAt === null ? [registeredAt] : []),
    ...(convertedAt === null ? [] : [convertedAt]),
    ...said.filter(({ moment }) => moment !== 'note').map(({ saidAt }) => saidAt),
    ...communicationsOf(acts).map(({ at }) => at),
  ].filter((at) => at >= from)
  return moments.length === 0 ? null : Math.min(...moments)
}

/** P1: what was settled without a department did not need one. */
function handOverOf({ timeline }: ComplaintCase, dueAt: number, settlement: Settlement | null): Timed {
  const handed = timeline.find(({ kind }) => kind === 'dispatched')?.wallAt ?? null
  return handed === null && settlement !== null ? { dueAt: null, doneAt: null } : { dueAt, doneAt: handed }
}

/** R8: what ended without being resolved has no moment; a clock that stood still stands still until it was settled (P2). */
function resolutionOf(complaint: ComplaintCase, dueAt: number | null, settlement: Settlement | null): Timed {
  const { limits, nature, urgency, acts, receivedAt, convertedAt } = complaint
  if (settlement === null) return { dueAt, doneAt: null }
  const pauses = pausesOf(acts).map((pause) => ({ ...pause, to: pause.to ?? settlement.at }))
  const from = convertedAt ?? receivedAt
  const { resolutionDueAt } = dueTimes(limits, {
    from,
    urgencyClass: urgencyClassOf({ nature, urgency }),
    pauses,
  })
  if (settlement.way === 'done') return { dueAt: resolutionDueAt, doneAt: settlement.at }
  const hadPassed = resolutionDueAt !== null && resolutionDueAt < settlement.at
  return { dueAt: hadPassed ? resolutionDueAt : null, doneAt: null }
}

function promisesKept(complaint: ComplaintCase): readonly Timed[] {
  const endedAt = complaint.endedAt ?? Infinity
  return promisesOf(complaint, 0)
    .filter(({ promisedAt, toldAt }) => toldAt !== null || promisedAt < endedAt)
    .map(({ promisedAt, toldAt }) => ({ dueAt: promisedAt, doneAt: toldAt }))
}

/** R20: as the summary has it, else as the investigation had it. */
function causeOf({ acts }: ComplaintCase): CauseCategory | null {
  return (
    lastAct(acts, 'summarised')?.data.causeCategory ??
    lastAct(acts, 'investigated')?.data.causeCategory ??
    null
  )
}
