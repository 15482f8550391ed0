import { foldHousehold } from '../domain/fold-household.ts'
import { householdHistory, type Residence } from '../domain/household-history.ts'
import { householdKey } from '../domain/household.ts'
import { matchHouseholds } from '../domain/roster-lookup.ts'
import type { FoldedHousehold, RosterHousehold } from '../domain/roster-household.ts'
import type { DeskDatabase, StreamRow } from './desk-database.ts'
import { householdOf } from './household-row.ts'

/** Questions about the roster; each answers from an index, with a limit. */
export interface RosterQueries {
  /** Households a typed address may mean; none for a text that is no address. */
  byAddress(typed: string): Promise<readonly RosterHousehold[]>
  /** Households with a telephone number that ends in these four digits. */
  byPhoneTail(tail: string, limit: number): Promise<readonly RosterHousehold[]>
  /** Households with a resident whose name begins so. */
  byName(beginning: string, limit: number): Promise<readonly RosterHousehold[]>
  /** A household with what a decision about it must know; `null` when there is none. */
  byId(householdId: string): Promise<FoldedHousehold | null>
  /** Who has lived in a household, as far as the roster was told. */
  history(householdId: string): Promise<readonly Residence[]>
  count(): Promise<number>
  /** Households after this id, in the order of their ids; for whoever goes through all of them. */
  page(afterId: string, limit: number): Promise<readonly RosterHousehold[]>
  /** The same with what decisions must know. */
  foldedPage(afterId: string, limit: number): Promise<readonly FoldedHousehold[]>
}

const STREAM_PREFIX = 'household:'
/** Households that may share building and room: one in each phase and unit. */
const MOST_OF_ONE_KEY = 200

/** Makes the questions; `eventsOf` also knows what waits for the projection. */
export function rosterQueries(
  db: DeskDatabase,
  eventsOf: (householdId: string) => Promise<StreamRow['events']>,
): RosterQueries {
  return {
    byAddress: async (typed) => {
      const key = householdKey(typed)
      if (key === '') return []
      const rows = await db.households.where('householdKey').equals(key).limit(MOST_OF_ONE_KEY).toArray()
      return matchHouseholds(typed, rows.map(householdOf))
    },
    byPhoneTail: async (tail, limit) =>
      (await db.households.where('phoneTails').equals(tail).distinct().limit(limit).toArray()).map(
        householdOf,
      ),
    byName: async (beginning, limit) =>
      (await db.households.where('names').startsWith(beginning).distinct().limit(limit).toArray()).map(
        householdOf,
      ),
    byId: async (householdId) => {
      const events = await eventsOf(householdId)
      return events.length === 0 ? null : foldHousehold(householdId, events)
    },
    history: async (householdId) => householdHistory(await eventsOf(householdId)),
    count: () => db.households.count(),
    page: async (afterId, limit) =>
      (await db.households.where(':id').above(afterId).limit(limit).toArray()).map(householdOf),
    foldedPage: async (afterId, limit) => {
      const from = STREAM_PREFIX + afterId
      const rows = await db.streams
        .where('key')
        .between(from, `${STREAM_PREFIX}\uffff`, false, false)
        .limit(limit)
        .toArray()
      return rows.map(({ key, events }) => foldHousehold(key.slice(STREAM_PREFIX.length), events))
    },
  }
}
