import { orderEvents } from '../event-order.ts'
import type { EventEnvelope } from '../event.ts'
import { readStreamAct } from '../stream-acts.ts'
import type { CustomerVisits, RegularVisit } from './customer-visits.ts'
import { VISIT_ACTS, type VisitActKind, type VisitEvent } from './visit-acts.ts'

interface State {
  readonly person: CustomerVisits['person']
  readonly visits: readonly RegularVisit[]
  readonly ended: CustomerVisits['ended']
}

type Reduce<Kind extends VisitActKind> = (state: State, event: Extract<VisitEvent, { kind: Kind }>) => State

const START: State = { person: null, visits: [], ended: null }

/** What each kind of event does to the visits of a customer. Of two results of one visit the first one stays. */
const REDUCERS: { readonly [Kind in VisitActKind]: Reduce<Kind> } = {
  regularVisitPlanned: (state, { id, data, personal }) => {
    const content = personal?.content
    const { household, customer = '', purpose = null } = content ?? {}
    return {
      person: household === undefined ? state.person : { household, customer },
      visits: [
        ...state.visits,
        {
          planId: id,
          plannedFor: data.plannedFor,
          minutes: Number(data.minutes),
          visitor: data.visitor,
          purpose,
          everyMonths: Number(data.everyMonths ?? 0),
          putOffs: [],
          missed: null,
          made: null,
          caseIds: [],
        },
      ],
      ended: null,
    }
  },
  regularVisitPutOff: (state, { wallAt, by, data, personal }) =>
    change(state, data.plan, (visit) => ({
      ...visit,
      plannedFor: data.plannedFor,
      visitor: data.visitor,
      putOffs: [
        ...visit.putOffs,
        {
          at: wallAt,
          by,
          from: visit.plannedFor,
          to: data.plannedFor,
          reason: personal?.content?.reason ?? null,
        },
      ],
    })),
  regularVisitMade: (state, { data, personal }) =>
    change(state, data.plan, (visit) => {
      const { present = null, said = null, opinions = null, follows = null } = personal?.content ?? {}
      const { visitedAt, visitor, outcome } = data
      const texts = { present, said, opinions, follows }
      return {
        ...visit,
        made: visit.made ?? { visitedAt, visitor, minutes: Number(data.minutes), outcome, ...texts },
      }
    }),
  regularVisitMissed: (state, { by, data, personal }) =>
    change(state, data.plan, (visit) => ({
      ...visit,
      missed: visit.missed ?? { at: data.missedAt, by, reason: personal?.content?.reason ?? null },
    })),
  regularVisitComplaintHeard: (state, { data }) =>
    change(state, data.plan, (visit) => ({
      ...visit,
      caseIds: [...new Set([...visit.caseIds, data.caseId])],
    })),
  regularVisitsEnded: (state, { wallAt, by, personal }) => ({
    ...state,
    ended: { at: wallAt, by, reason: personal?.content?.reason ?? null },
  }),
}

function change(state: State, planId: string, to: (visit: RegularVisit) => RegularVisit): State {
  return { ...state, visits: state.visits.map((visit) => (visit.planId === planId ? to(visit) : visit)) }
}

/**
 * The visits to one customer as their events tell them, in any order and with any duplication (ADR 1); `null` as long as
 * none was planned.
 */
export function foldRegularVisits(events: readonly EventEnvelope[]): CustomerVisits | null {
  const order = orderEvents(events)
  const read = order.events.map((event) => readStreamAct(VISIT_ACTS, event))
  const state = read.reduce((before, event) => (event === null ? before : reduced(before, event)), START)
  const [first] = order.events
  if (state.visits.length === 0 || first === undefined) return null
  return { customerId: first.stream.id, ...state, heads: order.heads, hasUnknown: read.includes(null) }
}

/** Every customer with a regular visit, from all events of all their streams. */
export function foldAllRegularVisits(events: readonly EventEnvelope[]): readonly CustomerVisits[] {
  const byCustomer = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    const ofOne = byCustomer.get(event.stream.id)
    if (ofOne === undefined) byCustomer.set(event.stream.id, [event])
    else ofOne.push(event)
  }
  return [...byCustomer.values()].flatMap((ofOne) => foldRegularVisits(ofOne) ?? [])
}

function reduced<Kind extends VisitActKind>(state: State, event: Extract<VisitEvent, { kind: Kind }>): State {
  const reduce: Reduce<Kind> = REDUCERS[event.kind]
  return reduce(state, event)
}
