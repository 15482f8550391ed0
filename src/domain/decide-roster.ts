import type { DecisionContext } from './case-commands.ts'
import type { ComplainantRelation } from './case-vocabulary.ts'
import type { EventDraft } from './event.ts'
import { buildingOf, canonicalAddress } from './household.ts'
import type { RosterEventBody } from './roster-events.ts'
import type { FoldedHousehold, Resident } from './roster-household.ts'

/** A household as somebody wants it to stand in the roster. Who is in neither list stays as they are. */
export interface HouseholdEntry {
  readonly householdId: string
  readonly address: string
  readonly movedIn: string
  readonly residents: readonly Resident[]
  readonly leftIds: readonly string[]
}

/** Why a household was not saved. Words stand in `src/locales/<language>/roster.json`. */
export type RosterRefusalCode =
  'addressMissing' | 'addressTaken' | 'nameMissing' | 'textTooLong' | 'nothingChanged' | 'newerVersion'

export type RosterDecision =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  | {
      readonly ok: false
      readonly code: RosterRefusalCode
      readonly params: Readonly<Record<string, string | number>>
    }

/** What a roster decision may know besides the household; anybody signed in may edit one (ADR 12). */
export type RosterContext = Pick<DecisionContext, 'now' | 'newId'>

/** Longest text of one field of the roster, in characters. */
export const LONGEST_ROSTER_TEXT = 100

/**
 * What saving a household by hand puts on record: only what differs, so that two desks which change different fields do
 * not meet. `neighbours` are the other households of the roster that may have the same address.
 */
export function decideHousehold(
  current: FoldedHousehold | null,
  wanted: HouseholdEntry,
  neighbours: readonly { readonly householdId: string; readonly address: string }[],
  context: RosterContext,
): RosterDecision {
  const address = canonicalAddress(wanted.address)
  if (current?.hasUnknown === true) return refused('newerVersion')
  if (address === '') return refused('addressMissing')
  const taken = neighbours.some(
    (other) => other.householdId !== wanted.householdId && canonicalAddress(other.address) === address,
  )
  if (taken) return refused('addressTaken', { address })
  const unnamed = wanted.residents.find(({ name }) => name.trim() === '')
  if (unnamed !== undefined) return refused('nameMissing', { phone: unnamed.phone })
  const texts = [address, wanted.movedIn, ...wanted.residents.flatMap(({ name, phone }) => [name, phone])]
  if (texts.some((text) => text.length > LONGEST_ROSTER_TEXT))
    return refused('textTooLong', { longest: LONGEST_ROSTER_TEXT })
  const bodies = householdBodies(current, { ...wanted, address })
  if (bodies.length === 0) return refused('nothingChanged')
  return { ok: true, events: rosterDrafts(wanted.householdId, current?.heads ?? [], bodies, context) }
}

/** Puts on record that the telephone number of a resident was shown in full (`safety.md` §6); nobody is refused that. */
export function decideReveal(
  current: FoldedHousehold,
  residentId: string,
  context: RosterContext,
): readonly EventDraft[] {
  const body: RosterEventBody = { kind: 'phoneRevealed', data: { residentId } }
  return rosterDrafts(current.householdId, current.heads, [body], context)
}

/** The events that bring a household to what is wanted; none when it stands so already. */
export function householdBodies(
  current: FoldedHousehold | null,
  wanted: HouseholdEntry,
): readonly RosterEventBody[] {
  const personal = changed(
    { address: current?.address ?? '', movedIn: current?.movedIn ?? '' },
    { address: wanted.address, movedIn: wanted.movedIn.trim() },
  )
  const household: RosterEventBody = {
    kind: 'householdSaved',
    data: personal.address === undefined ? {} : { building: buildingOf(wanted.address) },
    personal,
  }
  return [
    ...(Object.keys(personal).length > 0 ? [household] : []),
    ...wanted.residents.flatMap((person) => residentBodies(current, person)),
    ...wanted.leftIds
      .filter((residentId) => current?.residents.some((known) => known.residentId === residentId) === true)
      .map((residentId): RosterEventBody => ({ kind: 'residentLeft', data: { residentId } })),
  ]
}

/** Chains the events of one household; each has seen the one before it. */
export function rosterDrafts(
  householdId: string,
  heads: readonly string[],
  bodies: readonly RosterEventBody[],
  { now, newId }: RosterContext,
): readonly EventDraft[] {
  let seen = heads
  return bodies.map((body) => {
    const draft = {
      ...body,
      id: newId(),
      stream: { kind: 'household', id: householdId } as const,
      wallAt: now,
      seen,
    }
    seen = [draft.id]
    return draft
  })
}

function residentBodies(current: FoldedHousehold | null, person: Resident): readonly RosterEventBody[] {
  const known = current?.residents.find(({ residentId }) => residentId === person.residentId)
  const personal = changed(
    { name: known?.name ?? '', phone: known?.phone ?? '' },
    { name: person.name.trim(), phone: person.phone.trim() },
  )
  const relation: { relation?: ComplainantRelation | null } =
    known?.relation === person.relation ? {} : { relation: person.relation }
  const isSame = known !== undefined && Object.keys(personal).length === 0 && relation.relation === undefined
  if (isSame) return []
  return [{ kind: 'residentSaved', data: { residentId: person.residentId, ...relation }, personal }]
}

/** The texts of `wanted` that differ from those of `known`. */
function changed<Key extends string>(
  known: Readonly<Record<Key, string>>,
  wanted: Readonly<Record<Key, string>>,
): Partial<Record<Key, string>> {
  const differing: Partial<Record<Key, string>> = {}
  for (const key in known) if (known[key] !== wanted[key]) differing[key] = wanted[key]
  return differing
}

function refused(
  code: RosterRefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): RosterDecision {
  return { ok: false, code, params }
}
