import { orderEvents } from '../event-order.ts'
import type { EventEnvelope } from '../event.ts'
import { readStreamAct } from '../stream-acts.ts'
import { TRAINING_ACTS, type TrainingActKind, type TrainingEvent } from './training-acts.ts'
import type { TrainingCase } from './training-case.ts'

type Folded = Omit<TrainingCase, 'heads' | 'hasUnknown'>
type Reduce<Kind extends TrainingActKind> = (
  state: Folded,
  event: Extract<TrainingEvent, { kind: Kind }>,
) => Folded

/** What follows a draft; a verdict holds only for the text that was read. */
const REDUCERS: { readonly [Kind in TrainingActKind]: Reduce<Kind> } = {
  trainingDrafted: (state) => state,
  trainingEdited: (state, event) => ({ ...written(state, event), authors: withAuthor(state, event.by) }),
  trainingApproved: (state, { data, by, wallAt }) =>
    data.version !== state.version || state.standing === 'withdrawn' || state.authors.includes(by)
      ? state
      : { ...state, standing: 'kept', verdict: { by, at: wallAt, reason: null } },
  trainingReturned: (state, { data, by, wallAt, personal }) =>
    data.version !== state.version || state.standing !== 'toCheck'
      ? state
      : {
          ...state,
          standing: 'returned',
          verdict: { by, at: wallAt, reason: personal?.content?.reason ?? null },
        },
  trainingWithdrawn: (state, { by, wallAt, personal }) => ({
    ...state,
    standing: 'withdrawn',
    verdict: { by, at: wallAt, reason: personal?.content?.reason ?? null },
  }),
}

function withAuthor({ authors }: Folded, by: string): readonly string[] {
  return [...new Set([...authors, by])]
}

/** The text as this event has it: it is to be read anew. */
function written(
  state: Folded,
  { id, wallAt, data, personal }: Extract<TrainingEvent, { kind: 'trainingDrafted' | 'trainingEdited' }>,
): Folded {
  const content = personal?.content
  return {
    ...state,
    version: id,
    writtenAt: wallAt,
    serviceCategory: data.serviceCategory,
    rules: data.rules,
    texts:
      content === undefined
        ? null
        : {
            title: content.title,
            situation: content.situation,
            handling: content.handling,
            outcome: content.outcome,
            lessons: content.lessons,
          },
    standing: 'toCheck',
    verdict: null,
  }
}

/**
 * A training case as its events tell it, in any order and with any duplication (ADR 1); `null` as long as its draft has not
 * arrived. A text two desks changed without knowing of each other is the later one, and to be read anew.
 */
export function foldTraining(events: readonly EventEnvelope[]): TrainingCase | null {
  const order = orderEvents(events)
  const read = order.events.map((event) => readStreamAct(TRAINING_ACTS, event))
  const draft = read.find((event) => event?.kind === 'trainingDrafted')
  if (draft?.kind !== 'trainingDrafted') return null
  const blank: Folded = {
    trainingId: draft.stream.id,
    caseId: draft.data.caseId,
    version: draft.id,
    texts: null,
    serviceCategory: null,
    rules: [],
    authors: [draft.by],
    draftedAt: draft.wallAt,
    writtenAt: draft.wallAt,
    standing: 'toCheck',
    verdict: null,
  }
  const state = read.reduce<Folded>(
    (before, event) => (event === null ? before : reduced(before, event)),
    written(blank, draft),
  )
  return { ...state, heads: order.heads, hasUnknown: read.includes(null) }
}

/** Every training case, from all events of all their streams; the newest text first. */
export function foldAllTraining(events: readonly EventEnvelope[]): readonly TrainingCase[] {
  const byId = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    const ofOne = byId.get(event.stream.id)
    if (ofOne === undefined) byId.set(event.stream.id, [event])
    else ofOne.push(event)
  }
  return [...byId.values()]
    .flatMap((ofOne) => foldTraining(ofOne) ?? [])
    .toSorted((a, b) => b.writtenAt - a.writtenAt || (a.trainingId < b.trainingId ? -1 : 1))
}

function reduced<Kind extends TrainingActKind>(
  state: Folded,
  event: Extract<TrainingEvent, { kind: Kind }>,
): Folded {
  const reduce: Reduce<Kind> = REDUCERS[event.kind]
  return reduce(state, event)
}
