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

interface Node<Event> {
  readonly event: Event
  readonly parents: Node<Event>[]
  place: number
  /** One bit for each place whose event this one has seen. */
  ancestors: bigint
}

/**
 * Drops duplicates and orders events by what they have seen, then stamp, then id. Ids in `seen` that have not arrived
 * yet are left out of account. A cycle, which only forged data can hold, is cut where the stamps are lowest.
 */
export function orderEvents<Event extends Orderable>(given: readonly Event[]): OrderedEvents<Event> {
  const line = asLine(given)
  if (line !== null) return line
  const sorted = withoutDuplicates(given).toSorted(byStamp)
  const nodeOf = new Map(
    sorted.map((event): [string, Node<Event>] => [event.id, { event, parents: [], place: 0, ancestors: 0n }]),
  )
  for (const node of nodeOf.values()) linkParents(node, nodeOf)
  const ordered = topologicalOrder([...nodeOf.values()])
  const seenByOthers = new Set(ordered.flatMap((node) => node.parents))
  const unseen = ordered.filter((node) => !seenByOthers.has(node))
  const heads = unseen.length > 0 ? unseen : ordered.slice(-1)
  return {
    events: ordered.map((node) => node.event),
    heads: heads.map((node) => node.event.id),
    hasSeen: ancestorTest(ordered, nodeOf),
  }
}

/** Longer ones take the general way: looking for a place in them would take long. */
const LONGEST_LINE = 32

/**
 * The order of events that stand in it already, each having seen the one before: nearly every case is such a line, and
 * six hundred thousand events are folded when ten years are carried. `null` = the general way.
 */
function asLine<Event extends Orderable>(events: readonly Event[]): OrderedEvents<Event> | null {
  if (events.length > LONGEST_LINE) return null
  const places: string[] = []
  for (const { id, seen } of events) {
    const before = places.at(-1)
    const isNext = before === undefined || seen.includes(before)
    if (!isNext || places.includes(id) || !seen.every((known) => places.includes(known))) return null
    places.push(id)
  }
  return {
    events,
    heads: places.slice(-1),
    hasSeen: (laterId, earlierId) => {
      const earlier = places.indexOf(earlierId)
      return earlier !== -1 && earlier < places.indexOf(laterId)
    },
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

function linkParents<Event extends Orderable>(
  node: Node<Event>,
  nodeOf: ReadonlyMap<string, Node<Event>>,
): void {
  for (const id of new Set(node.event.seen)) {
    const parent = nodeOf.get(id)
    if (parent !== undefined && parent !== node) node.parents.push(parent)
  }
}

/** Takes the first node whose parents have been taken; where a cycle leaves none, the first that is left. */
function topologicalOrder<Event>(nodes: readonly Node<Event>[]): readonly Node<Event>[] {
  const open = new Set(nodes)
  const ordered: Node<Event>[] = []
  while (open.size > 0) {
    for (const node of nextOf(open)) {
      open.delete(node)
      node.place = ordered.push(node) - 1
    }
  }
  return ordered
}

/** One node, or none when there is none; the loop ends at the first, so a sorted line costs one step each. */
function nextOf<Event>(open: ReadonlySet<Node<Event>>): readonly Node<Event>[] {
  for (const node of open) {
    if (node.parents.every((parent) => !open.has(parent))) return [node]
  }
  return [...open].slice(0, 1)
}

/** In a single line, which nearly every case is, an event has seen whatever stands before it. */
function ancestorTest<Event>(
  ordered: readonly Node<Event>[],
  nodeOf: ReadonlyMap<string, Node<Event>>,
): (laterId: string, earlierId: string) => boolean {
  const isLinear = ordered.every(
    ({ parents }, at) => at === 0 || parents.some((parent) => parent.place === at - 1),
  )
  if (!isLinear) for (const node of ordered) node.ancestors = ancestorsOf(node)
  return (laterId, earlierId) => {
    const [later, earlier] = [nodeOf.get(laterId), nodeOf.get(earlierId)]
    if (later === undefined || earlier === undefined || earlier.place >= later.place) return false
    return isLinear || (later.ancestors & bitOf(earlier)) !== 0n
  }
}

function ancestorsOf<Event>({ parents, place }: Node<Event>): bigint {
  return parents
    .filter((parent) => parent.place < place)
    .reduce((ancestors, parent) => ancestors | parent.ancestors | bitOf(parent), 0n)
}

function bitOf<Event>({ place }: Node<Event>): bigint {
  return 1n << BigInt(place)
}
