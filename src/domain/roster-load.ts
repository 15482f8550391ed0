import { householdBodies, type HouseholdEntry, rosterDrafts, type RosterContext } from './decide-roster.ts'
import type { EventDraft } from './event.ts'
import { householdKey, isSameHousehold } from './household.ts'
import type { FoldedHousehold, Resident } from './roster-household.ts'
import type { BadRow, RosterRow } from './roster-table.ts'

/** What loading a list would do; shown before it is done. */
export interface RosterLoad {
  readonly newHouseholds: number
  readonly newPeople: number
  /** People and households of whom something changes. */
  readonly changed: number
  /** Rows that say what the roster says already. */
  readonly unchangedRows: number
  readonly bad: readonly BadRow[]
  /** People who are new in one home and known by name and telephone in another: they may have moved, or have both. */
  readonly elsewhere: readonly KnownElsewhere[]
  /** Household after household: each is written whole or not at all (`safety.md` row 45, ADR 23). */
  readonly events: readonly EventDraft[]
}

/** Somebody of the list who lives at another address already. */
export interface KnownElsewhere {
  readonly name: string
  readonly from: string
  readonly to: string
}

interface Planned {
  readonly current: FoldedHousehold | null
  readonly householdId: string
  readonly address: string
  movedIn: string
  readonly people: Map<string, Resident>
  readonly rowOfName: Map<string, RosterRow>
  readonly rows: number[]
}

/**
 * Plans how a list changes the roster: households are found by address, people by name within one, so that loading it
 * twice changes nothing. An empty cell erases nothing, and who is not in the list stays.
 */
export function planRosterLoad(
  roster: readonly FoldedHousehold[],
  rows: readonly RosterRow[],
  context: RosterContext,
): RosterLoad {
  const plan = planRosterSteps(roster, rows, context)
  for (;;) {
    const step = plan.next()
    if (step.done === true) return step.value
  }
}

/** Rows after which the plan lets others go first. */
const STEP = 1000

/** The same in steps, so that the window can do something else between them. */
export function* planRosterSteps(
  roster: readonly FoldedHousehold[],
  rows: readonly RosterRow[],
  context: RosterContext,
): Generator<void, RosterLoad> {
  const known = byKey(roster)
  const people = peopleByPhone(roster)
  yield
  const planned = new Map<string, Planned>()
  const bad: BadRow[] = []
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield
    const fault = take(row, known, planned, context)
    if (fault !== null) bad.push(fault)
  }
  let [newHouseholds, newPeople, changed, unchangedRows] = [0, 0, 0, 0]
  const events: EventDraft[] = []
  const elsewhere: KnownElsewhere[] = []
  let step = 0
  for (const each of planned.values()) {
    step += 1
    if (step % STEP === 0) yield
    const { current } = each
    const bodies = householdBodies(current, entryOf(each))
    if (current === null) newHouseholds += 1
    if (bodies.length === 0) unchangedRows += each.rows.length
    for (const body of bodies) {
      const isKnown =
        body.kind === 'residentSaved' &&
        current?.residents.some(({ residentId }) => residentId === body.data.residentId) === true
      if (body.kind === 'residentSaved' && !isKnown) {
        newPeople += 1
        const { name = '', phone = '' } = body.personal
        const address = phone === '' ? undefined : people.get(`${name}\n${phone}`)
        if (address !== undefined) elsewhere.push({ name, from: address, to: each.address })
      } else if (current !== null) changed += 1
    }
    events.push(...rosterDrafts(each.householdId, current?.heads ?? [], bodies, context))
  }
  return { newHouseholds, newPeople, changed, unchangedRows, bad, elsewhere, events }
}

function take(
  row: RosterRow,
  known: ReadonlyMap<string, readonly FoldedHousehold[]>,
  planned: Map<string, Planned>,
  { newId }: RosterContext,
): BadRow | null {
  const bad = (code: BadRow['code'], params: BadRow['params']): BadRow => ({ row: row.row, code, params })
  const candidates = (known.get(householdKey(row.address)) ?? []).filter(({ address }) =>
    isSameHousehold(address, row.address),
  )
  const current = candidates.find(({ address }) => address === row.address) ?? candidates[0] ?? null
  if (candidates.length > 1 && current?.address !== row.address)
    return bad('severalHouseholds', { value: row.address, count: candidates.length })
  const address = current?.address ?? row.address
  const household = planned.get(address) ?? {
    current,
    householdId: current?.householdId ?? newId(),
    address,
    movedIn: current?.movedIn ?? '',
    people: new Map<string, Resident>(),
    rowOfName: new Map<string, RosterRow>(),
    rows: [],
  }
  const earlier = household.rowOfName.get(row.name)
  if (earlier !== undefined) {
    const code = earlier.phone === row.phone && earlier.relation === row.relation ? 'twice' : 'sameName'
    return bad(code, { value: row.name === '' ? address : row.name, row: earlier.row })
  }
  planned.set(address, household)
  household.rows.push(row.row)
  household.rowOfName.set(row.name, row)
  if (row.movedIn !== '') household.movedIn = row.movedIn
  if (row.name !== '') household.people.set(row.name, personOf(row, current, newId))
  return null
}

/** An empty cell leaves what is known. */
function personOf(row: RosterRow, current: FoldedHousehold | null, newId: () => string): Resident {
  const known = current?.residents.find(({ name }) => name === row.name)
  return {
    residentId: known?.residentId ?? newId(),
    name: row.name,
    relation: row.relation ?? known?.relation ?? null,
    phone: row.phone === '' ? (known?.phone ?? '') : row.phone,
  }
}

function entryOf({ householdId, address, movedIn, people }: Planned): HouseholdEntry {
  return { householdId, address, movedIn, residents: [...people.values()], leftIds: [] }
}

/** Where everybody lives whose telephone is known, by name and number. */
function peopleByPhone(roster: readonly FoldedHousehold[]): ReadonlyMap<string, string> {
  return new Map(
    roster.flatMap(({ address, residents }) =>
      residents.flatMap(({ name, phone }) => (phone === '' ? [] : [[`${name}\n${phone}`, address] as const])),
    ),
  )
}

function byKey(roster: readonly FoldedHousehold[]): ReadonlyMap<string, readonly FoldedHousehold[]> {
  const found = new Map<string, FoldedHousehold[]>()
  for (const household of roster) {
    const key = householdKey(household.address)
    const others = found.get(key)
    if (others) others.push(household)
    else found.set(key, [household])
  }
  return found
}
