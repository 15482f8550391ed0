import type { ActEvent, CaseEvent } from '../case-events.ts'
import type { CaseState, Ending } from '../case-state.ts'
import type { TimelineEntry } from '../complaint-case.ts'
import type { EventEnvelope } from '../event.ts'
import { type Register, EMPTY_REGISTER, writeRegister } from '../register.ts'
import { type ActKind, isActKind } from './act-table.ts'
import type { CaseAct } from './case-act.ts'
import type { End } from './stages.ts'

type HasSeen = (laterId: string, earlierId: string) => boolean
type ToldAct = Pick<TimelineEntry, 'kind' | 'changes' | 'text' | 'texts' | 'isTakenBack'>

/** Acts that end a case, archive or reopen it: they are undone by `reopened` only. */
const ENDING_ACTS = {
  closed: 'closed',
  endedExplained: 'explained',
  endedHandedOver: 'handedOver',
  endedUnmet: 'closedUnmet',
  endedMerged: 'merged',
  reopened: null,
} as const satisfies Partial<Record<ActKind, End | null>>

/** Acts of which the latest holds: two of a kind made without knowing of each other are shown as a conflict (ADR 1). */
const ONE_HOLDS: readonly ActKind[] = [
  'investigated',
  'remedyPlanned',
  'replied',
  'verificationRecorded',
  'visitRecorded',
  'handlerNamed',
]

/** Whether the event is an act of the procedure. */
export function isActEvent(event: CaseEvent): event is ActEvent {
  return isActKind(event.kind)
}

/** Whether an act may be taken back; ends and what follows them are undone by reopening. */
export function isTakeable(kind: ActKind): boolean {
  return !Object.hasOwn(ENDING_ACTS, kind) && kind !== 'archived' && kind !== 'actTakenBack'
}

/** Ids of the events that were taken back, whatever order they arrive in. */
export function takenBackIn(events: readonly EventEnvelope[]): ReadonlySet<string> {
  const ids = events.flatMap(({ kind, data }) => {
    const isTakingBack = kind === 'actTakenBack' && typeof data === 'object' && data !== null && 'act' in data
    return isTakingBack && typeof data.act === 'string' ? [data.act] : []
  })
  return new Set(ids)
}

/** Applies an act; whatever it has seen must have been applied before. Tells the timeline. */
export function reduceAct(state: CaseState, event: ActEvent, hasSeen: HasSeen): ToldAct {
  const isTakenBack = state.takenBack.has(event.id) && isTakeable(event.kind)
  if (!isTakenBack) apply(state, event, hasSeen)
  return {
    kind: event.kind,
    changes: [],
    text: null,
    texts: writtenTexts(event.personal?.content),
    ...(isTakenBack && { isTakenBack }),
  }
}

function apply(state: CaseState, event: ActEvent, hasSeen: HasSeen): void {
  state.acts.push(caseActOf(event))
  if (ONE_HOLDS.includes(event.kind)) {
    const before = state.latest.get(event.kind) ?? EMPTY_REGISTER
    state.latest.set(event.kind, write<unknown>(before, event, event.data, hasSeen))
  }
  if (isEnding(event.kind)) {
    const ending: Ending = {
      stage: ENDING_ACTS[event.kind],
      reason: reasonIn(event.personal?.content),
      at: event.wallAt,
      by: event.by,
    }
    state.ending = write(state.ending, event, ending, hasSeen)
    state.archived = write(state.archived, event, null, hasSeen)
  }
  if (event.kind === 'archived') {
    state.archived = write(state.archived, event, { at: event.wallAt }, hasSeen)
  }
  if (event.kind === 'departmentReturned') {
    state.dispatch = write(state.dispatch, event, { department: null, at: event.wallAt }, hasSeen)
  }
}

function caseActOf(event: ActEvent): CaseAct {
  const { id: eventId, kind, wallAt: at, by, data, personal } = event
  // One event is one act of the same kind: the two unions match member by member.
  return { eventId, kind, at, by, data, texts: personal?.content ?? null } as CaseAct
}

function isEnding(kind: ActKind): kind is keyof typeof ENDING_ACTS {
  return Object.hasOwn(ENDING_ACTS, kind)
}

function reasonIn(texts: Readonly<Record<string, string>> | undefined): string | null {
  return texts?.['reason'] ?? texts?.['note'] ?? null
}

function writtenTexts(texts: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, written]) => written.trim() !== ''))
}

function write<Value>(
  register: Register<Value>,
  event: { readonly id: string; readonly stamp: string },
  value: Value,
  hasSeen: HasSeen,
): Register<Value> {
  return writeRegister(register, { eventId: event.id, stamp: event.stamp, value }, hasSeen)
}
