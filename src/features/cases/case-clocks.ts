import { announcedDueAt, resolutionDueAt } from '../../domain/case-limits.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { lastAct } from '../../domain/procedure/case-act.ts'
import { communicationsOf, openPromise } from '../../domain/procedure/communications.ts'
import { pausesOf } from '../../domain/procedure/pauses.ts'

/** A clock in the head of the page. Moments are epoch ms. */
export interface CaseClock {
  readonly key: 'promised' | 'limit' | 'delayed' | 'paused' | 'handled' | 'lastTold'
  readonly at: number
  /** P2: why the clock stands still; `null` = it does not. */
  readonly waitsFor: string | null
  /** How long it is to it, or since, is told with it. */
  readonly isTimed: boolean
  readonly isPressing: boolean
}

/** Less than this before a promise it is shown as pressing (ours; R9 asks for a warning before it passes). */
const PRESSING_MS = 60 * 60 * 1000

/** What is due on an open complaint: the promise to keep, the limit (standing still, extended, or met), the last word told. */
export function caseClocks(complaint: ComplaintCase, now: number): readonly CaseClock[] {
  const plain = { waitsFor: null, isTimed: false, isPressing: false }
  const promised = openPromise(complaint)
  const lastTold = communicationsOf(complaint.acts).at(-1)?.at ?? null
  return [
    ...(promised === null ? [] : [clockTo('promised', promised, promised - now < PRESSING_MS)]),
    limitClock(complaint, now),
    ...(lastTold === null ? [] : [{ ...plain, key: 'lastTold' as const, at: lastTold }]),
  ]
}

function limitClock(complaint: ComplaintCase, now: number): CaseClock {
  const { handledAt, acts } = complaint
  if (handledAt !== null)
    return { key: 'handled', at: handledAt, waitsFor: null, isTimed: false, isPressing: false }
  const due = announcedDueAt(complaint)
  const pause = pausesOf(acts).at(-1)
  if (due === null && pause !== undefined)
    return { key: 'paused', at: pause.from, waitsFor: pause.reason, isTimed: false, isPressing: false }
  const at = due ?? resolutionDueAt(complaint)
  const isDelayed = lastAct(acts, 'delayNoticeSent')?.data.newDueAt === at
  return clockTo(isDelayed ? 'delayed' : 'limit', at, at < now)
}

function clockTo(key: CaseClock['key'], at: number, isPressing: boolean): CaseClock {
  return { key, at, waitsFor: null, isTimed: true, isPressing }
}
