import { limitsOf, officeTimeOf, type FrozenLimits } from './frozen-limits.ts'
import { plainMinutes, type Limit, type UrgencyClass } from './limits.ts'
import { addWorkingMs, minutesOfWorkingDay, workingMsBetween, type OfficeTime } from './working-time.ts'

/** P2: the two reasons for which the clock to the limit may stand still. */
export const PAUSE_REASONS = ['complainant', 'outsideBody'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** P2: the clock to the limit stood still, epoch ms; `to` is `null` while it does. */
export interface Pause {
  readonly from: number
  readonly to: number | null
  readonly reason: PauseReason
}

/** What the limits of a case count from. */
export interface DueGrounds {
  /** Epoch ms when it was received as a complaint, or became one. */
  readonly from: number
  readonly urgencyClass: UrgencyClass
  readonly pauses?: readonly Pause[]
}

/** When what is due, epoch ms. */
export interface DueTimes {
  readonly responseDueAt: number
  readonly handOverDueAt: number
  /** R8; `null` = the clock stands still (P2). */
  readonly resolutionDueAt: number | null
  /** R8 as if there had been no pause: what the complainant was told. */
  readonly unpausedResolutionDueAt: number
  /** R8: before the limit without pauses, for the delay notice is due although the clock stood still (P2). */
  readonly delayNoticeDueAt: number
  /** R34: from the hand-over to the department. */
  readonly arrivalDueAt: (handedOverAt: number) => number
  /** R10: from the last time the complainant was told how far it is. */
  readonly nextProgressDueAt: (lastToldAt: number) => number
  /** R12: from the handling. */
  readonly visitDueAt: (handledAt: number) => number
}

/** P1: the deadlines of a case by the limits frozen when it was registered. Only the resolution is moved by pauses (P2). */
export function dueTimes(frozen: FrozenLimits, { from, urgencyClass, pauses = [] }: DueGrounds): DueTimes {
  const limits = limitsOf(frozen, urgencyClass)
  const officeTime = officeTimeOf(frozen)
  const after = (start: number, limit: Limit): number => {
    const { durationMs, time } = running(limit, officeTime, start)
    return run(start, durationMs, time)
  }
  const unpausedResolutionDueAt = after(from, limits.resolution)
  return {
    responseDueAt: after(from, limits.response),
    handOverDueAt: after(from, limits.handOver),
    resolutionDueAt: withPauses(from, running(limits.resolution, officeTime, from), pauses),
    unpausedResolutionDueAt,
    delayNoticeDueAt: before(unpausedResolutionDueAt, running(limits.delayNotice, officeTime, from), from),
    arrivalDueAt: (handedOverAt) => after(handedOverAt, limits.arrival),
    nextProgressDueAt: (lastToldAt) => after(lastToldAt, limits.progress),
    visitDueAt: (handledAt) => after(handledAt, limits.visit),
  }
}

const MINUTE_MS = 60 * 1000

/** How long a limit is, and the time that counts; `null` = natural time. */
interface Running {
  readonly durationMs: number
  readonly time: OfficeTime | null
}

/** A limit must never vanish: where the office does not open long enough any more, natural time counts. */
function running(limit: Limit, officeTime: OfficeTime | null, start: number): Running {
  const natural = { durationMs: plainMinutes(limit) * MINUTE_MS, time: null }
  if (limit.clock === 'natural' || officeTime === null) return natural
  const minutes = limit.unit === 'days' ? limit.amount * minutesOfWorkingDay(officeTime.hours) : limit.amount
  const durationMs = minutes * MINUTE_MS
  return addWorkingMs(start, durationMs, officeTime) === null ? natural : { durationMs, time: officeTime }
}

function run(from: number, durationMs: number, time: OfficeTime | null): number {
  const due = time === null ? null : addWorkingMs(from, durationMs, time)
  return due ?? from + durationMs
}

function elapsed(from: number, to: number, time: OfficeTime | null): number {
  return time === null ? Math.max(0, to - from) : workingMsBetween(from, to, time)
}

/** So long before `due`, never before `earliest`. */
function before(due: number, { durationMs, time }: Running, earliest: number): number {
  const leftMs = elapsed(earliest, due, time) - durationMs
  return leftMs <= 0 ? earliest : run(earliest, leftMs, time)
}

/** Lets the limit run from one pause to the next; where they overlap the time counts once. */
function withPauses(start: number, { durationMs, time }: Running, pauses: readonly Pause[]): number | null {
  let since = start
  let leftMs = durationMs
  for (const { from, to } of pauses.toSorted((a, b) => a.from - b.from)) {
    if (to !== null && to <= Math.max(from, since)) continue
    const due = run(since, leftMs, time)
    if (due <= from) return due
    leftMs -= elapsed(since, from, time)
    if (to === null) return null
    since = to
  }
  return run(since, leftMs, time)
}
