import type { EventEnvelope } from './event.ts'

/** The events of a stream in the order in which they are reduced (ADR 1). */
export interface OrderedEvents<Event> {
  /** Without duplicates; nothing before what it has seen, ties by stamp, then id. */
  readonly events: readonly Event[]
  /** Ids no other event has seen, in order. */
  readonly heads: readonly string[]
  /** Whether the decision `laterId` was taken with knowledge of `earlierId`, directly or through others. */
  readonly hasSeen: (laterId: string, earlierId: string) => boolean
}

type Orderable = Pick<EventEnvelope, 'id' | 'stamp' | 'seen' | 'personal'>

/**
 * Drops duplicates and orders events by what they have seen, then stamp, then id. Ids in `seen` that have not arrived
 * yet are left out of account. A cycle, which only forged data can hold, is cut where the stamps are lowest.
 */
export function orderEvents<Event extends Orderable>(given: readonly Event[]): OrderedEvents<Event> {
  const sorted = withoutDuplicates(given).toSorted(byStamp)
  const rankOf = new Map(sorted.map((event, rank) => [event.id, rank]))
  const parents = sorted.map((event, rank) =>
    [...new Set(event.seen)]
      .map((id) => rankOf.get(id))
      .filter((parent): parent is number => parent !== undefined && parent !== rank),
  )
  const ranks = parents.every((of, rank) => of.every((parent) => parent < rank))
    ? sorted.map((_, rank) => rank)
    : topologicalRanks(parents)
  const seenByOthers = new Set(parents.flat())
  const heads = ranks.filter((rank) => !seenByOthers.has(rank))
  const named = (of: readonly number[]) =>
    of.map((rank) => sorted[rank]).filter((event): event is Event => event !== undefined)
  return {
    events: named(ranks),
    heads: named(heads.length > 0 ? heads : ranks.slice(-1)).map((event) => event.id),
    hasSeen: ancestorTest(rankOf, parents, ranks),
  }
}

function byStamp(a: Orderable, b: Orderable): number {
  return compareText(a.stamp, b.stamp) || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function withoutDuplicates<Event extends Orderable>(given: readonly Event[]): Event[] {
  const byId = new Map<string, Event>()
  for (const event of given) {
    const other = byId.get(event.id)
    byId.set(event.id, other === undefined ? event : preferred(other, event))
  }
  return [...byId.values()]
}

/** An erased copy wins over a whole one, so that an old file never brings a person back (ADR 3). */
function preferred<Event extends Orderable>(a: Event, b: Event): Event {
  if (a === b) return a
  const [isErasedA, isErasedB] = [a, b].map((event) => event.personal?.content === undefined)
  if (isErasedA !== isErasedB) return isErasedA === true ? a : b
  return compareText(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b
}

function topologicalRanks(parents: readonly (readonly number[])[]): number[] {
  const children: number[][] = parents.map(() => [])
  const openParents = parents.map((of) => of.length)
  parents.forEach((of, rank) => {
    for (const parent of of) children[parent]?.push(rank)
  })
  const isPlaced = new Set<number>()
  const ready = openParents.flatMap((count, rank) => (count === 0 ? [rank] : []))
  const placed: number[] = []
  let lowestOpen = 0
  while (placed.length < parents.length) {
    while (isPlaced.has(lowestOpen)) lowestOpen += 1
    const rank = ready.shift() ?? lowestOpen
    if (isPlaced.has(rank)) continue
    isPlaced.add(rank)
    placed.push(rank)
    for (const child of children[rank] ?? []) {
      const left = (openParents[child] ?? 0) - 1
      openParents[child] = left
      if (left === 0) insertSorted(ready, child)
    }
  }
  return placed
}

function insertSorted(ranks: number[], rank: number): void {
  let [low, high] = [0, ranks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] ?? rank) < rank) low = middle + 1
    else high = middle
  }
  ranks.splice(low, 0, rank)
}

function ancestorTest(
  rankOf: ReadonlyMap<string, number>,
  parents: readonly (readonly number[])[],
  ranks: readonly number[],
): (laterId: string, earlierId: string) => boolean {
  const placeOf = new Map(ranks.map((rank, place) => [rank, place]))
  const place = (rank: number) => placeOf.get(rank) ?? -1
  const isLinear = ranks.every((rank, at) => {
    const before = ranks[at - 1]
    return before === undefined || (parents[rank] ?? []).includes(before)
  })
  return (laterId, earlierId) => {
    const [later, earlier] = [rankOf.get(laterId), rankOf.get(earlierId)]
    if (later === undefined || earlier === undefined || place(earlier) >= place(later)) return false
    if (isLinear) return true
    const visited = new Set([later])
    for (const rank of visited) {
      for (const parent of parents[rank] ?? []) {
        if (parent === earlier) return true
        if (place(parent) > place(earlier)) visited.add(parent)
      }
    }
    return false
  }
}
