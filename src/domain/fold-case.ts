import { readCaseEvent, recordOf } from './case-event-shapes.ts'
import type { CaseEventOf, PersonalFields } from './case-events.ts'
import { reduceCaseEvent } from './case-reducers.ts'
import { isActEvent, reduceAct, takenBackIn } from './procedure/act-reducer.ts'
import { complaintStage } from './procedure/complaint-stage.ts'
import { handledAt, type Handling, handlingOf } from './procedure/handling.ts'
import { UNANSWERED_OPEN } from './case-fields.ts'
import { type CaseState, conflictsOf, emptyCaseState } from './case-state.ts'
import { caseEvidence } from './evidence-state.ts'
import { issuedPapers, scansOf } from './paper-state.ts'
import type { Stage } from './case-vocabulary.ts'
import type { ComplaintCase, TimelineEntry } from './complaint-case.ts'
import type { EventEnvelope } from './event.ts'
import { type OrderedEvents, orderEvents } from './event-order.ts'
import { type Register, shownWrite } from './register.ts'

/**
 * A case as its events tell it; `null` while its `registered` event has not arrived.
 *
 * Any order and any duplication of the same events gives the same case (ADR 1). Events this version cannot read are
 * kept in the timeline and make the case read-only.
 */
export function foldCase(events: readonly EventEnvelope[]): ComplaintCase | null {
  const order = orderEvents(events)
  const state = emptyCaseState(takenBackIn(order.events))
  for (const event of order.events) state.timeline.push(applyEvent(state, event, order))
  return state.registered === null ? null : caseOf(state, state.registered, order)
}

function applyEvent(
  state: CaseState,
  event: EventEnvelope,
  order: OrderedEvents<EventEnvelope>,
): TimelineEntry {
  const { id: eventId, wallAt, by } = event
  const data = recordOf(event.data)
  const known = readCaseEvent(event)
  if (known === null) {
    state.hasUnknown = true
    return { eventId, wallAt, by, kind: 'unknown', changes: [], data, text: null }
  }
  if (isActEvent(known)) return { eventId, wallAt, by, data, ...reduceAct(state, known, order.hasSeen) }
  const { changes, text } = reduceCaseEvent(state, known, order.hasSeen)
  return {
    eventId,
    wallAt,
    by,
    kind: known.kind,
    changes: known.kind === 'registered' ? [] : changes,
    data,
    text,
  }
}

function caseOf(
  state: CaseState,
  registered: CaseEventOf<'registered'>,
  order: OrderedEvents<EventEnvelope>,
): ComplaintCase {
  const { data } = registered
  const personal = state.isErased ? null : personalOf(state)
  const judged = shown(state.judgement, null)
  const dispatched = shown(state.dispatch, null)
  const promised = shown(state.promise, null)
  const ending = shown(state.ending, null)
  const isEnded = ending !== null && ending.stage !== null
  const handling = handlingOf(state.acts)
  return {
    caseId: registered.stream.id,
    officeId: registered.officeId,
    number: data.number ?? '',
    matterKind: state.convertedAt === null ? data.matterKind : 'complaint',
    convertedAt: state.convertedAt,
    receivedAt: data.receivedAt,
    registeredAt: registered.wallAt,
    registeredBy: registered.by,
    limits: data.limits,
    channel: shown(state.open.channel, data.channel),
    relation: shown(state.open.relation, null),
    building: shown(state.open.building, null),
    serviceCategory: shown(state.open.serviceCategory, null),
    occurredAt: shown(state.open.occurredAt, null),
    identityCheck: shown(state.open.identityCheck, null),
    preferredChannel: shown(state.open.preferredChannel, null),
    relayingDepartment: shown(state.open.relayingDepartment, null),
    officialDueAt: shown(state.open.officialDueAt, null),
    escalatedTo: shown(state.open.escalatedTo, UNANSWERED_OPEN.escalatedTo),
    urgency: shown(state.open.urgency, null),
    personal,
    stage: ending?.stage ?? stageOf(state, handling, personal, judged),
    jurisdiction: judged?.jurisdiction ?? null,
    nature: judged?.nature ?? null,
    suspectedMajor: judged?.suspectedMajor ?? false,
    judgedBy: judged?.by ?? null,
    department: dispatched?.department ?? null,
    dispatchedAt: dispatched?.at ?? null,
    promisedAt: promised?.promisedAt ?? null,
    promiseReason: promised?.reasonCode ?? null,
    promisedBy: promised?.by ?? null,
    said: state.said,
    formsIssued: issuedPapers(state.papers),
    chases: state.chases,
    attachedCalls: state.attachedCalls,
    evidence: caseEvidence(state.evidence, scansOf(state.papers)),
    acts: state.acts,
    handledAt: handledAt(handling),
    endedAt: isEnded ? ending.at : null,
    endedBy: isEnded ? ending.by : null,
    endReason: isEnded ? ending.reason : null,
    archivedAt: isEnded ? (shown(state.archived, null)?.at ?? null) : null,
    timeline: state.timeline,
    conflicts: conflictsOf(state),
    heads: order.heads,
    hasUnknown: state.hasUnknown,
  }
}

/** What a field shows; `unwritten` as long as nobody has written it. */
function shown<Value, Unwritten>(register: Register<Value>, unwritten: Unwritten): Value | Unwritten {
  const write = shownWrite(register)
  return write === null ? unwritten : write.value
}

function personalOf(state: CaseState): PersonalFields {
  const text = (field: keyof PersonalFields) => shown(state.personal[field], '')
  return {
    household: text('household'),
    complainantName: text('complainantName'),
    phone: text('phone'),
    content: text('content'),
    place: text('place'),
    demand: text('demand'),
    relayingPerson: text('relayingPerson'),
    officialTicket: text('officialTicket'),
    compensation: text('compensation'),
    verbatim: text('verbatim'),
    mood: text('mood'),
    motive: text('motive'),
    answer: text('answer'),
  }
}

/** Only a complaint takes the seven steps (001 §2). */
function stageOf(
  state: CaseState,
  handling: Handling,
  personal: PersonalFields | null,
  judged: Pick<ComplaintCase, 'jurisdiction' | 'nature'> | null,
): Stage {
  const kind = state.registered?.data.matterKind
  if (kind !== 'complaint' && state.convertedAt === null) {
    if (state.isFinished) return 'finished'
    return kind === 'enquiry' && personal !== null && personal.answer.trim() !== '' ? 'answered' : 'received'
  }
  return complaintStage(handling, {
    // S3: an erased demand was once there, or is never asked for again.
    isDemandKnown: personal === null || personal.demand.trim() !== '',
    jurisdiction: judged?.jurisdiction ?? null,
    nature: judged?.nature ?? null,
  })
}
