import type { Calendar } from '../domain/calendar.ts'
import { formatCaseNumber, parseCaseNumber } from '../domain/case-number.ts'
import { ENVELOPE_VERSION, type EventDraft, type EventEnvelope } from '../domain/event.ts'
import { nextStamp } from '../domain/hybrid-clock.ts'
import { sealPersonal, type Sha256Hex } from './sealed-personal.ts'

/** What the next command continues from; kept by whoever owns the journal. */
export interface StampState {
  /** Stamp of the last event of this desk, `null` before the first. */
  readonly stamp: string | null
  readonly seq: number
  /** Greatest serial given per day, keyed `YYYYMMDD` on the office's wall clock (ADR 6). */
  readonly serials: Readonly<Record<string, number>>
}

export interface StampContext {
  readonly commandId: string
  readonly officeId: string
  /** Desk letter and the two characters of the epoch, `A3F`. */
  readonly desk: string
  readonly epoch: number
  /** Staff id of the person signed in. */
  readonly by: string
  /** Epoch milliseconds of the clock on the wall, now. */
  readonly now: number
  readonly calendar: Calendar
  /** Draws 16 random bytes as hex. */
  readonly newSalt: () => string
  readonly sha256Hex: Sha256Hex
  readonly state: StampState
}

/** The state before the first event of an epoch. */
export const EMPTY_STAMP_STATE: StampState = { stamp: null, seq: 0, serials: {} }

/**
 * Turns what was decided into events of the journal: place in the order, origin, author, sealed personal content, and
 * the case number of a `registered` event (ADR 1, 3, 6).
 *
 * Changes nothing: the caller takes over `nextState` when the events are on disk.
 */
export function stampCommand(
  drafts: readonly EventDraft[],
  context: StampContext,
): { readonly envelopes: readonly EventEnvelope[]; readonly nextState: StampState } {
  let state = context.state
  const envelopes: EventEnvelope[] = []
  for (const draft of drafts) {
    const stamp = nextStamp({ last: state.stamp, wallAt: context.now, desk: context.desk })
    const numbered = withCaseNumber(draft, state.serials, context)
    state = { stamp, seq: state.seq + 1, serials: numbered.serials }
    envelopes.push(envelopeOf(draft, numbered.data, state, context))
  }
  return { envelopes, nextState: state }
}

function envelopeOf(
  draft: EventDraft,
  data: unknown,
  state: StampState,
  context: StampContext,
): EventEnvelope {
  return {
    v: ENVELOPE_VERSION,
    id: draft.id,
    commandId: context.commandId,
    officeId: context.officeId,
    stream: draft.stream,
    wallAt: draft.wallAt,
    stamp: state.stamp ?? '',
    by: context.by,
    desk: context.desk,
    epoch: context.epoch,
    seq: state.seq,
    seen: draft.seen,
    kind: draft.kind,
    data,
    ...(draft.personal === undefined
      ? {}
      : { personal: sealPersonal(draft.personal, context.newSalt(), context.sha256Hex) }),
  }
}

/** A number that came with the draft does not count: only the journal knows what was given (ADR 6). */
function withCaseNumber(
  draft: EventDraft,
  serials: StampState['serials'],
  context: StampContext,
): { readonly data: unknown; readonly serials: StampState['serials'] } {
  if (draft.kind !== 'registered' || draft.stream.kind !== 'case') return { data: draft.data, serials }
  const { year, month, day } = context.calendar.wallTime(draft.wallAt)
  const dayKey = serialDay(year, month, day)
  const serial = (serials[dayKey] ?? 0) + 1
  const number = formatCaseNumber({ year, month, day, deskCode: context.desk, serial })
  return {
    data: { ...(typeof draft.data === 'object' ? draft.data : {}), number },
    serials: { ...serials, [dayKey]: serial },
  }
}

function serialDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

/** The state after an event that was read back from the journal. */
export function stateAfter(state: StampState, event: EventEnvelope): StampState {
  const { data } = event
  const hasNumber =
    event.kind === 'registered' && typeof data === 'object' && data !== null && 'number' in data
  const given = hasNumber && typeof data.number === 'string' ? parseCaseNumber(data.number) : null
  const serials = given === null ? {} : { [serialDay(given.year, given.month, given.day)]: given.serial }
  const stamp = state.stamp === null || event.stamp > state.stamp ? event.stamp : state.stamp
  return { stamp, seq: event.seq, serials: greatestSerials(state.serials, serials) }
}

/** The greater serial of each day. */
export function greatestSerials(
  one: StampState['serials'],
  other: StampState['serials'],
): StampState['serials'] {
  const merged = Object.entries(other).map(([day, serial]) => [day, Math.max(serial, one[day] ?? 0)] as const)
  return { ...one, ...Object.fromEntries(merged) }
}
