import { isSameValue } from './case-fields.ts'

/** One value somebody gave a field, with the event that did. */
export interface Write<Value> {
  readonly eventId: string
  readonly stamp: string
  readonly value: Value
}

/** A field of a case whose writes are ordered by what their authors knew, not by clocks (ADR 1). */
export interface Register<Value> {
  /** Writes no other write has seen; more than one were made without knowing of each other. */
  readonly current: readonly Write<Value>[]
  /** Every write, in the order of the fold; nothing is ever dropped. */
  readonly history: readonly Write<Value>[]
}

type HasSeen = (laterId: string, earlierId: string) => boolean

/** A field nobody has written yet. */
export const EMPTY_REGISTER: Register<never> = { current: [], history: [] }

/** Writes a value: it takes the place of the values its event has seen and stands beside all others. */
export function writeRegister<Value>(
  register: Register<Value>,
  write: Write<Value>,
  hasSeen: HasSeen,
): Register<Value> {
  // The first write of a field: nearly every one, and nothing to compare it with.
  if (register.history.length === 0) return { current: [write], history: [write] }
  return {
    current: [...unseenWrites(register.current, write.eventId, hasSeen), write],
    history: [...register.history, write],
  }
}

/** The write that is shown: the one with the greatest stamp, then id; `null` when there is none. */
export function shownWrite<Value>(register: Pick<Register<Value>, 'current'>): Write<Value> | null {
  const [first] = register.current
  if (register.current.length < 2) return first ?? null
  return register.current.toSorted(byStampDescending)[0] ?? null
}

/** The write that was shown to the author of `eventId` before this event: what a correction calls the old value. */
export function writeShownTo<Value>(
  register: Register<Value>,
  eventId: string,
  hasSeen: HasSeen,
): Write<Value> | null {
  if (register.history.length === 0) return null
  if (unseenWrites(register.current, eventId, hasSeen).length === 0) return shownWrite(register)
  const known = register.history.filter((write) => hasSeen(eventId, write.eventId))
  const current = known.reduce<readonly Write<Value>[]>(
    (left, write) => [...unseenWrites(left, write.eventId, hasSeen), write],
    [],
  )
  return shownWrite({ current })
}

/** The writes that contradict each other, shown one first; empty when there is one value only. */
export function conflictingWrites<Value>(register: Register<Value>): readonly Write<Value>[] {
  const [first, ...others] = register.current
  const isOneValue = others.every((write) => isSameValue(write.value, first?.value))
  return isOneValue ? [] : register.current.toSorted(byStampDescending)
}

function unseenWrites<Value>(writes: readonly Write<Value>[], byEventId: string, hasSeen: HasSeen) {
  return writes.filter((write) => !hasSeen(byEventId, write.eventId))
}

function byStampDescending(a: Write<unknown>, b: Write<unknown>): number {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? -1 : 1
  return a.eventId > b.eventId ? -1 : 1
}
