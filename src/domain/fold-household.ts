import { COMPLAINANT_RELATIONS, type ComplainantRelation } from './case-vocabulary.ts'
import { recordOf } from './case-event-shapes.ts'
import { ENVELOPE_VERSION, type EventEnvelope } from './event.ts'
import { type OrderedEvents, orderEvents } from './event-order.ts'
import { conflictingWrites, EMPTY_REGISTER, type Register, shownWrite, writeRegister } from './register.ts'
import { ROSTER_EVENT_KINDS } from './roster-events.ts'
import type { FoldedHousehold, PhoneReveal, Resident } from './roster-household.ts'

interface ResidentState {
  name: Register<string>
  phone: Register<string>
  relation: Register<ComplainantRelation | null>
  isHere: Register<boolean>
}

interface HouseholdState {
  address: Register<string>
  movedIn: Register<string>
  building: Register<string | null>
  readonly residents: Map<string, ResidentState>
  readonly reveals: Map<string, PhoneReveal>
  hasUnknown: boolean
}

type HasSeen = OrderedEvents<EventEnvelope>['hasSeen']

/**
 * A household of the roster as its events tell it, in any order and with any duplication (ADR 1, 12). Fields nobody has
 * written, or that were erased, are ''.
 */
export function foldHousehold(householdId: string, events: readonly EventEnvelope[]): FoldedHousehold {
  const order = orderEvents(events)
  const state: HouseholdState = {
    address: EMPTY_REGISTER,
    movedIn: EMPTY_REGISTER,
    building: EMPTY_REGISTER,
    residents: new Map(),
    reveals: new Map(),
    hasUnknown: false,
  }
  for (const event of order.events) reduce(state, event, order.hasSeen)
  const people = [...state.residents].map(([residentId, resident]) => ({
    person: personOf(residentId, resident),
    isHere: shownWrite(resident.isHere)?.value ?? false,
  }))
  return {
    householdId,
    address: shownWrite(state.address)?.value ?? '',
    building: shownWrite(state.building)?.value ?? null,
    movedIn: shownWrite(state.movedIn)?.value ?? '',
    residents: people.filter(({ isHere }) => isHere).map(({ person }) => person),
    leftNames: people.filter(({ isHere }) => !isHere).map(({ person }) => person.name),
    hasConflicts: registersOf(state).some((register) => conflictingWrites(register).length > 0),
    reveals: [...state.reveals.values()],
    heads: order.heads,
    hasUnknown: state.hasUnknown,
  }
}

function reduce(state: HouseholdState, event: EventEnvelope, hasSeen: HasSeen): void {
  const kind = ROSTER_EVENT_KINDS.find((known) => known === event.kind)
  if (kind === undefined || event.v > ENVELOPE_VERSION) {
    state.hasUnknown = true
    return
  }
  const data = recordOf(event.data)
  const personal = recordOf(event.personal?.content)
  const write = <Value>(register: Register<Value>, value: Value | undefined): Register<Value> =>
    value === undefined
      ? register
      : writeRegister(register, { eventId: event.id, stamp: event.stamp, value }, hasSeen)
  if (kind === 'householdSaved') {
    state.address = write(state.address, textOf(personal['address']))
    state.movedIn = write(state.movedIn, textOf(personal['movedIn']))
    state.building = write(state.building, textOrNull(data['building']))
    return
  }
  const residentId = textOf(data['residentId']) ?? ''
  if (kind === 'phoneRevealed') {
    state.reveals.set(residentId, { residentId, by: event.by, at: event.wallAt })
    return
  }
  const resident = residentOf(state, residentId)
  resident.isHere = write(resident.isHere, kind === 'residentSaved')
  if (kind === 'residentLeft') return
  resident.name = write(resident.name, textOf(personal['name']))
  resident.phone = write(resident.phone, textOf(personal['phone']))
  resident.relation = write(resident.relation, relationOf(data['relation']))
}

function residentOf(state: HouseholdState, residentId: string): ResidentState {
  const known = state.residents.get(residentId)
  if (known !== undefined) return known
  const resident: ResidentState = {
    name: EMPTY_REGISTER,
    phone: EMPTY_REGISTER,
    relation: EMPTY_REGISTER,
    isHere: EMPTY_REGISTER,
  }
  state.residents.set(residentId, resident)
  return resident
}

function personOf(residentId: string, { name, relation, phone }: ResidentState): Resident {
  return {
    residentId,
    name: shownWrite(name)?.value ?? '',
    relation: shownWrite(relation)?.value ?? null,
    phone: shownWrite(phone)?.value ?? '',
  }
}

function registersOf({ address, movedIn, building, residents }: HouseholdState): Register<unknown>[] {
  const ofPeople = [...residents.values()].flatMap((each) => [
    each.name,
    each.phone,
    each.relation,
    each.isHere,
  ])
  return [address, movedIn, building, ...ofPeople]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function textOrNull(value: unknown): string | null | undefined {
  return value === null ? null : textOf(value)
}

/** A relation of a later version is not known here and shown as none. */
function relationOf(value: unknown): ComplainantRelation | null | undefined {
  if (value === undefined) return undefined
  return COMPLAINANT_RELATIONS.find((known) => known === value) ?? null
}
