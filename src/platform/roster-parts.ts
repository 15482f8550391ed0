import { partOf, type RosterPart } from '../domain/roster-part.ts'
import type { RosterHousehold } from '../domain/roster-household.ts'
import type { IndexedRoster } from './people-index.ts'

const PAGE = 500
const HELD = new WeakMap<IndexedRoster, Promise<readonly RosterHousehold[]>>()

/**
 * Who in the roster has what was typed as a part of address, name or telephone number, at most `limit`. The roster is read
 * once, when somebody first looks so, and again after it has changed.
 */
export async function findRosterParts(
  store: IndexedRoster,
  typed: string,
  limit: number,
): Promise<readonly RosterPart[]> {
  const found: RosterPart[] = []
  for (const household of await heldRoster(store)) {
    const part = partOf(household, typed)
    if (part !== null && found.push(part) >= limit) break
  }
  return found
}

function heldRoster(store: IndexedRoster): Promise<readonly RosterHousehold[]> {
  const known = HELD.get(store)
  if (known !== undefined) return known
  const reading = readRoster(store)
  HELD.set(store, reading)
  reading.catch(() => HELD.delete(store))
  const stop = store.onChange((changed) => {
    if (!changed.some(({ kind }) => kind === 'household')) return
    HELD.delete(store)
    stop()
  })
  return reading
}

async function readRoster(store: IndexedRoster): Promise<readonly RosterHousehold[]> {
  const all: RosterHousehold[] = []
  for (;;) {
    const page = await store.roster.page(all.at(-1)?.householdId ?? '', PAGE)
    if (page.length === 0) return all
    all.push(...page)
  }
}
