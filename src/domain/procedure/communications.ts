import type { ComplaintCase } from '../complaint-case.ts'
import { isReached } from './act-words.ts'
import type { CaseAct } from './case-act.ts'

/** Something the complainant was told (R9, R10, R29). */
export interface Communication {
  readonly eventId: string
  readonly kind: CaseAct['kind']
  /** Epoch milliseconds when they were told. */
  readonly at: number
}

/** A time that was promised, and whether it was kept (R9). */
export interface KeptPromise {
  readonly promisedAt: number
  /** Epoch milliseconds when it was promised. */
  readonly madeAt: number
  readonly by: string
  /** When the complainant was told something first after it; `null` = not yet. */
  readonly toldAt: number | null
  /** Told in time; `false` = told late, or not told although the time has passed; `null` = still open. */
  readonly isKept: boolean | null
}

/** When an act told the complainant something, epoch ms; `null` = it told them nothing. */
function toldAt(act: CaseAct): number | null {
  switch (act.kind) {
    case 'explanationGiven':
      return act.data.explainedAt
    case 'referralGiven':
      return act.data.givenAt
    case 'replied':
      return act.data.repliedAt
    case 'solvedOnSpot':
      return act.data.doneAt
    case 'resultTold':
    case 'progressTold':
      return act.data.toldAt
    case 'delayNoticeSent':
    case 'writtenReplySent':
      return act.data.sentAt
    case 'supervisorWent':
      return act.data.wentAt
    case 'visitRecorded':
      return isReached(act.data.outcome) ? act.data.visitedAt : null
    default:
      return null
  }
}

/** What the complainant was told, oldest first. */
export function communicationsOf(acts: readonly CaseAct[]): readonly Communication[] {
  return acts
    .flatMap((act) => {
      const at = toldAt(act)
      return at === null ? [] : [{ eventId: act.eventId, kind: act.kind, at }]
    })
    .toSorted((a, b) => a.at - b.at)
}

/** The times that were promised, oldest first; `now` in epoch ms decides what is broken by silence (R9, P12). */
export function promisesOf({ timeline, acts }: ComplaintCase, now: number): readonly KeptPromise[] {
  const communications = communicationsOf(acts)
  return timeline.flatMap(({ kind, data, wallAt: madeAt, by }) => {
    const promisedAt = data['promisedAt']
    if (kind !== 'promised' || typeof promisedAt !== 'number') return []
    const told = communications.find(({ at }) => at >= madeAt)?.at ?? null
    const isKept = told !== null ? told <= promisedAt : promisedAt < now ? false : null
    return [{ promisedAt, madeAt, by, toldAt: told, isKept }]
  })
}

/** The promise that still has to be kept, epoch ms: the last one, nothing having been told since; `null` = none. */
export function openPromise({ promisedAt, receivedAt, timeline, acts }: ComplaintCase): number | null {
  const madeAt = timeline.findLast(({ kind }) => kind === 'promised')?.wallAt ?? receivedAt
  return communicationsOf(acts).some(({ at }) => at >= madeAt) ? null : promisedAt
}
