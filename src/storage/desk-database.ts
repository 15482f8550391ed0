import { Dexie, type Table } from 'dexie'
import type { EventEnvelope } from '../domain/event.ts'
import type { CaseRow } from './case-row.ts'
import type { FactsRow } from './facts-row.ts'
import type { HouseholdRow } from './household-row.ts'
import { DECLARED_MIGRATIONS } from './migrations/declared-migrations.ts'
import { assertGapless } from './migrations/migration.ts'

/** A stream that is not a case: group, staff, settings, office, a household of the roster. */
export interface StreamRow {
  /** `kind:id`. */
  readonly key: string
  readonly events: readonly EventEnvelope[]
  /** Cases that belong to a group; absent from the other streams. */
  readonly memberIds?: readonly string[]
}

/** How far the chain of one origin is folded in. */
export interface OriginRow {
  /** `desk-epoch`; `desk-epoch+layer` of received events. */
  readonly key: string
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  /** Hash of the journal's line `seq`; '' when it was not known, which the start-up check takes for another head. */
  readonly head: string
}

/** What the projection says of its own size, written in the transaction that changes it (ADR 2). */
export interface CounterRow {
  readonly key: 'rows' | 'missingRows'
  readonly cases: number
  readonly openCases: number
  readonly streams: number
  readonly events: number
}

/** Row of `counters` that makes the next start rebuild the projection. */
export const REBUILD_MARK: CounterRow = { key: 'missingRows', cases: 0, openCases: 0, streams: 0, events: 0 }

/** One line of the browser edition's journal. */
export interface JournalRow {
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly commandId: string
  /** The line as it would stand in a journal file (ADR 2). */
  readonly line: string
}

/** What stamping needs to know of the lines before, kept so that an append reads one row. */
export interface JournalEndRow {
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly head: string
  /** What the stamping function wants back the next time. */
  readonly memory: unknown
}

/** The database of one office, `tingsu-<officeId>`. */
export interface DeskDatabase {
  readonly dexie: Dexie
  readonly cases: Table<CaseRow, string>
  readonly caseFacts: Table<FactsRow, string>
  readonly streams: Table<StreamRow, string>
  readonly households: Table<HouseholdRow, string>
  readonly origins: Table<OriginRow, string>
  readonly counters: Table<CounterRow, string>
  readonly journal: Table<JournalRow, [string, number, number]>
  readonly journalEnds: Table<JournalEndRow, [string, number]>
}

/** The IndexedDB a store works on; the window's own unless a test brings another. */
export interface IndexedDbSource {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/**
 * Declares the database of an office without opening it. Durability is strict: with the default a power cut lost one
 * acknowledged write in six (`safety.md` §1).
 */
export function declareDeskDatabase(officeId: string, source?: IndexedDbSource): DeskDatabase {
  assertGapless(DECLARED_MIGRATIONS)
  const dexie = new Dexie(`tingsu-${officeId}`, {
    chromeTransactionDurability: 'strict',
    ...(source && { indexedDB: source.indexedDB, IDBKeyRange: source.IDBKeyRange }),
  })
  for (const { number, tables, mustRebuild } of DECLARED_MIGRATIONS) {
    const version = dexie.version(number).stores({ ...tables })
    if (mustRebuild === true) version.upgrade((change) => change.table('counters').put(REBUILD_MARK))
  }
  return {
    dexie,
    cases: dexie.table('cases'),
    caseFacts: dexie.table('caseFacts'),
    streams: dexie.table('streams'),
    households: dexie.table('households'),
    origins: dexie.table('origins'),
    counters: dexie.table('counters'),
    journal: dexie.table('journal'),
    journalEnds: dexie.table('journalEnds'),
  }
}

/** Names an origin in table `origins`; every layer of received events is a row of its own (ADR 17). */
export function originKey(origin: {
  readonly desk: string
  readonly epoch: number
  readonly layer?: number | undefined
}): string {
  const key = `${origin.desk}-${String(origin.epoch)}`
  return origin.layer === undefined ? key : `${key}+${String(origin.layer)}`
}

/** Names a stream in table `streams`. */
export function streamKey(stream: { readonly kind: string; readonly id: string }): string {
  return `${stream.kind}:${stream.id}`
}
