import type { EventEnvelope } from '../domain/event.ts'
import { foldHousehold } from '../domain/fold-household.ts'
import { householdKey } from '../domain/household.ts'
import { phoneTail } from '../domain/roster-lookup.ts'
import type { RosterHousehold } from '../domain/roster-household.ts'

/** One household of the roster in table `households`, with the keys it is found by. */
export interface HouseholdRow extends RosterHousehold {
  /** Of `domain/household.ts`; '' when the address was erased. */
  readonly householdKey: string
  readonly phoneTails: readonly string[]
  readonly names: readonly string[]
}

/** Folds the events of one household into its row; the same events in any order give the same row. */
export function householdRow(householdId: string, events: readonly EventEnvelope[]): HouseholdRow {
  const {
    heads: _heads,
    hasUnknown: _hasUnknown,
    reveals: _reveals,
    ...household
  } = foldHousehold(householdId, events)
  const { address, residents } = household
  return {
    ...household,
    householdKey: address === '' ? '' : householdKey(address),
    phoneTails: distinct(residents.map(({ phone }) => phoneTail(phone))),
    names: distinct(residents.map(({ name }) => name)),
  }
}

/** The household without the keys. */
export function householdOf(row: HouseholdRow): RosterHousehold {
  const { householdKey: _key, phoneTails: _tails, names: _names, ...household } = row
  return household
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
