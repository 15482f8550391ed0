import { limitsOf, officeTimeOf, type FrozenLimits } from './frozen-limits.ts'
import { plainMinutes, type Limit, type UrgencyClass } from './limits.ts'
import {
  addWorkingMs,
  minutesOfWorkingDay,
  nextOpenAt,
  workingMsBetween,
  type OfficeTime,
} from './working-time.ts'

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
  const after = (start: number, limit: Limit): number => running(limit, officeTime, start).dueAt
  const resolution = running(limits.resolution, officeTime, from)
  const unpausedResolutionDueAt = resolution.dueAt
  return {
    responseDueAt: after(from, limits.response),
    handOverDueAt: after(from, limits.handOver),
    resolutionDueAt: pauses.length === 0 ? unpausedResolutionDueAt : withPauses(from, resolution, pauses),
    unpausedResolutionDueAt,
    delayNoticeDueAt: before(unpausedResolutionDueAt, limits.delayNotice, officeTime, from),
    arrivalDueAt: (handedOverAt) => after(handedOverAt, limits.arrival),
    nextProgressDueAt: (lastToldAt) => after(lastToldAt, limits.progress),
    visitDueAt: (handledAt) => after(handledAt, limits.visit),
  }
}

const MINUTE_MS = 60 * 1000

/** How long a limit is, the time that counts (`null` = natural time), and when it ends. */
interface Running {
  readonly durationMs: number
  readonly time: OfficeTime | null
  readonly dueAt: number
}

/** A limit must never vanish: where the office does not open long enough any more, natural time counts. */
function running(limit: Limit, officeTime: OfficeTime | null, start: number): Running {
  if (limit.clock === 'working' && officeTime !== null) {
    const durationMs = workingMsOf(limit, officeTime)
    const dueAt = addWorkingMs(start, durationMs, officeTime)
    if (dueAt !== null) return { durationMs, time: officeTime, dueAt }
  }
  const durationMs = plainMinutes(limit) * MINUTE_MS
  return { durationMs, time: null, dueAt: start + durationMs }
}

function workingMsOf({ amount, unit }: Limit, { hours }: OfficeTime): number {
  return (unit === 'days' ? amount * minutesOfWorkingDay(hours) : amount) * MINUTE_MS
}

function run(from: number, durationMs: number, time: OfficeTime | null): number {
  const due = time === null ? null : addWorkingMs(from, durationMs, time)
  return due ?? from + durationMs
}

function elapsed(from: number, to: number, time: OfficeTime | null): number {
  return time === null ? Math.max(0, to - from) : workingMsBetween(from, to, time)
}

/** So long before `due`, never before `earliest`. */
function before(due: number, lead: Limit, officeTime: OfficeTime | null, earliest: number): number {
  const isWorking =
    lead.clock === 'working' && officeTime !== null && nextOpenAt(earliest, officeTime) !== null
  const time = isWorking ? officeTime : null
  const leadMs = time === null ? plainMinutes(lead) * MINUTE_MS : workingMsOf(lead, time)
  const leftMs = elapsed(earliest, due, time) - leadMs
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
