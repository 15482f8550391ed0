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
    return { by, changes: [], data, eventId, kind: 'unknown', text: null, wallAt }
  }
  if (isActEvent(known)) return { eventId, wallAt, by, data, ...reduceAct(state, known, order.hasSeen) }
  const { changes, text } = reduceCaseEvent(state, known, order.hasSeen)
  return {
    by,
    changes: known.kind === 'registered' ? [] : changes,
    data,
    eventId,
    kind: known.kind,
    text,
    wallAt,
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
  // Keys in order: what is written as canonical JSON (RFC 8785) need not be put in order then.
  return {
    acts: state.acts,
    archivedAt: isEnded ? (shown(state.archived, null)?.at ?? null) : null,
    attachedCalls: state.attachedCalls,
    building: shown(state.open.building, null),
    caseId: registered.stream.id,
    channel: shown(state.open.channel, data.channel),
    chases: state.chases,
    conflicts: conflictsOf(state),
    convertedAt: state.convertedAt,
    department: dispatched?.department ?? null,
    dispatchedAt: dispatched?.at ?? null,
    endReason: isEnded ? ending.reason : null,
    endedAt: isEnded ? ending.at : null,
    endedBy: isEnded ? ending.by : null,
    escalatedTo: shown(state.open.escalatedTo, UNANSWERED_OPEN.escalatedTo),
    evidence: caseEvidence(state.evidence, scansOf(state.papers)),
    formsIssued: issuedPapers(state.papers),
    handledAt: handledAt(handling),
    hasUnknown: state.hasUnknown,
    heads: order.heads,
    identityCheck: shown(state.open.identityCheck, null),
    judgedBy: judged?.by ?? null,
    jurisdiction: judged?.jurisdiction ?? null,
    limits: data.limits,
    matterKind: state.convertedAt === null ? data.matterKind : 'complaint',
    nature: judged?.nature ?? null,
    number: data.number ?? '',
    occurredAt: shown(state.open.occurredAt, null),
    officeId: registered.officeId,
    officialDueAt: shown(state.open.officialDueAt, null),
    personal,
    preferredChannel: shown(state.open.preferredChannel, null),
    promiseReason: promised?.reasonCode ?? null,
    promisedAt: promised?.promisedAt ?? null,
    promisedBy: promised?.by ?? null,
    receivedAt: data.receivedAt,
    registeredAt: registered.wallAt,
    registeredBy: registered.by,
    relation: shown(state.open.relation, null),
    relayingDepartment: shown(state.open.relayingDepartment, null),
    said: state.said,
    serviceCategory: shown(state.open.serviceCategory, null),
    stage: ending?.stage ?? stageOf(state, handling, personal, judged),
    suspectedMajor: judged?.suspectedMajor ?? false,
    timeline: state.timeline,
    urgency: shown(state.open.urgency, null),
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
    answer: text('answer'),
    compensation: text('compensation'),
    complainantName: text('complainantName'),
    content: text('content'),
    demand: text('demand'),
    household: text('household'),
    mood: text('mood'),
    motive: text('motive'),
    officialTicket: text('officialTicket'),
    phone: text('phone'),
    place: text('place'),
    relayingPerson: text('relayingPerson'),
    verbatim: text('verbatim'),
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
