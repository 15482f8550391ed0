import type { EventEnvelope } from '../../../../../src/domain/event.ts'
import { lives, SPOKEN, type Life } from './recounted-life.ts'

/**
 * Counts a range of the demo office's life straight from its events, with plain loops, by the words of ADR 26. It shares
 * nothing with the program but the shape of an event, so that the same mistake is not made twice.
 */
export interface Recounted {
  readonly [indicator: string]: readonly [numerator: number, denominator: number]
}

const MINUTE = 60_000

/** Counts what lies in `from` to before `to`, as known at `asOf`; all epoch ms. `wanted` picks cases. */
export function recount(
  events: readonly EventEnvelope[],
  { from, to, asOf }: { readonly from: number; readonly to: number; readonly asOf: number },
  wanted: (life: {
    readonly channel: string
    readonly category: string
    readonly nature: string
  }) => boolean = () => true,
): Recounted {
  const counts: Record<string, [number, number]> = {}
  const count = (id: string, isCounted: boolean) => {
    const pair = (counts[id] ??= [0, 0])
    pair[1] += 1
    if (isCounted) pair[0] += 1
  }
  const isIn = (at: number) => at >= from && at < to && at <= asOf
  const all = lives(events).filter(({ isVoid }) => !isVoid)
  for (const life of all) {
    if (!wanted(life)) continue
    if (life.kind !== 'complaint') {
      const isDone = life.kind === 'repair' ? life.finishedAt !== null : life.isAnswered
      if (isIn(life.cameAt)) count(life.kind === 'repair' ? 'repairs' : 'enquiries', isDone)
      continue
    }
    const handledAt = life.onSpotAt ?? (life.isWorkDone && life.isVerified ? life.resultAt : null)
    let way = ''
    let settledAt = Infinity
    if (life.end !== null && life.end.way !== 'done') {
      way = life.end.way
      settledAt = life.end.at
    } else if (handledAt !== null || life.end !== null) {
      way = 'done'
      settledAt = handledAt ?? life.end?.at ?? Infinity
    }
    const limits =
      life.limits[
        life.nature === 'major'
          ? 'major'
          : life.urgency === 'urgent' || life.urgency === 'emergency'
            ? 'urgent'
            : 'ordinary'
      ] ?? {}
    const limitAt = (name: string) => {
      const text = limits[name] ?? ''
      return life.cameAt + Number.parseInt(text, 10) * (text.endsWith('d') ? 24 * 60 : 1) * MINUTE
    }

    const limit = limitAt('resolution')
    const hasLimit = way === '' || way === 'done' || limit < settledAt
    if (life.cameAt < to && settledAt >= from) {
      count('carriedOver', life.cameAt < from)
      count('new', life.cameAt >= from)
      count('done', way === 'done' && isIn(settledAt))
      count('unsolvable', way === 'unsolvable' && isIn(settledAt))
      count('otherEnds', way === 'other' && isIn(settledAt))
      count('left', settledAt >= to || settledAt > asOf)
      count('due', hasLimit && limit >= from && limit < to)
      count('chased', life.chases.some(isIn))
    }
    const doneAt = way === 'done' ? settledAt : Infinity
    if (hasLimit && isIn(Math.min(limit, doneAt))) {
      count('overdue', doneAt > limit)
      count('resolutionInTime', doneAt <= limit)
    }
    const answers = [...life.firstTold, ...life.told]
    if (life.isConverted) answers.push(life.cameAt)
    else if (['phone', 'visit', 'petition'].includes(life.channel)) answers.push(life.registeredAt)
    const answeredAt = Math.min(...answers.filter((at) => !life.isConverted || at >= life.cameAt))
    if (isIn(Math.min(answeredAt, limitAt('response'))))
      count('responseInTime', answeredAt <= limitAt('response'))
    if (life.handedAt !== null || settledAt === Infinity) {
      const handedAt = life.handedAt ?? Infinity
      if (isIn(Math.min(handedAt, limitAt('handOver'))))
        count('handOverInTime', handedAt <= limitAt('handOver'))
    }
    for (const promise of life.promises) {
      const toldAt = Math.min(...life.told.filter((at) => at >= promise.made))
      if (toldAt === Infinity && life.end !== null && life.end.at <= promise.at) continue
      if (!isIn(Math.min(toldAt, promise.at))) continue
      count('promisesKept', toldAt <= promise.at)
      count('promisesBroken', toldAt > promise.at)
    }
    if (handledAt !== null && isIn(handledAt))
      count(
        'visitsMade',
        life.visits.some(({ at }) => at <= asOf),
      )
    for (const { at, outcome } of life.visits) {
      if (!isIn(at)) continue
      count('visitsReached', SPOKEN.includes(outcome))
      if (SPOKEN.includes(outcome))
        count('satisfaction', outcome === 'verySatisfied' || outcome === 'satisfied')
      count('notReached', outcome === 'notReached')
      count('postponed', outcome === 'postponed')
      count('refused', outcome === 'refused')
    }
    if (isIn(life.cameAt)) count('repeats', isRepeat(life, all))
    const calls = life.chases.filter(isIn).length
    if (calls > 0) {
      const pair = (counts['chaseCalls'] ??= [0, 0])
      pair[0] += calls
      pair[1] += 1
    }
  }
  return counts
}

function isRepeat(life: Life, all: readonly Life[]): boolean {
  if (life.household === '' || life.category === '') return false
  for (const other of all) {
    if (other === life || other.kind !== 'complaint') continue
    const [a, b] = [roomOf(other.household), roomOf(life.household)]
    const days = (life.cameAt - other.cameAt) / (24 * 60 * MINUTE)
    if (a === b && other.category === life.category && days > 0 && days <= 30) return true
  }
  return false
}

/** Building and room: the unit between them is not always told. */
function roomOf(household: string): string {
  const parts = household.split('-')
  return `${parts[0] ?? ''}-${parts.at(-1) ?? ''}`
}
