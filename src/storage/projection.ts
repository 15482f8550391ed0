import type { EventEnvelope } from '../domain/event.ts'
import type { CaseRow } from './case-row.ts'
import type { CounterRow, DeskDatabase, OriginRow, StreamRow } from './desk-database.ts'
import type { OriginHead } from './journal-port.ts'
import { nativeTransaction, type NativeTransaction } from './native-transaction.ts'
import {
  changeOf,
  keysOf,
  NO_ROWS,
  type Applied,
  type ChangedRows,
  type ChangeOptions,
  type Keys,
  type StandingRows,
} from './projected-change.ts'
import type { Ends } from './written-ends.ts'

export interface ApplyOptions extends ChangeOptions {
  /** Cases known to have no row yet: they are not looked for. */
  readonly isAbsent?: (caseId: string) => boolean
  /** Keys of other streams known to have none. */
  readonly newStreams?: ReadonlySet<string>
  /** What need not be read, because this window wrote it last. */
  readonly ends?: Ends | null
  /** Not flushed before it is answered: the truth lies in the journal, and more follows (ADR 42). */
  readonly isRelaxed?: boolean
}

/**
 * Folds events into the projection in one transaction, strict unless said otherwise, idempotent by event id: rows, origins and counters change
 * together or not at all (ADR 2).
 *
 * Speaks to IndexedDB itself: this is where every save waits, and Dexie's share of it was as long as the write.
 *
 * @param end where the chain of these events ends, for the start-up check
 */
export async function applyEvents(
  db: DeskDatabase,
  events: readonly EventEnvelope[],
  end: OriginHead | undefined,
  options: ApplyOptions = {},
): Promise<Applied> {
  const keys = withoutNew(keysOf(events, end?.layer), options)
  const known = knownWithout(keys, options)
  // Folding what needs no row is not time the transaction is held open for.
  const early = known && changeOf(events, end, options, known)
  if (early?.rows === null) return early.applied
  const native = nativeTransaction(db.dexie.backendDB(), options.isRelaxed === true ? 'relaxed' : 'strict')
  const { rows, applied } = early ?? changeOf(events, end, options, await readRows(native, keys, options))
  if (rows !== null) writeRows(native, rows)
  await native.commit()
  return applied.kind === 'applied' && rows !== null
    ? { ...applied, ends: endsAfter(options.ends, rows) }
    : applied
}

function withoutNew(keys: Keys, { newStreams }: ApplyOptions): Keys {
  return newStreams === undefined
    ? keys
    : { ...keys, streams: keys.streams.filter((key) => !newStreams.has(key)) }
}

/** The rows the events stand on when none of them has to be read; `null` = some must be. */
function knownWithout(
  { origins, cases, streams }: Keys,
  { ends, isAbsent }: ApplyOptions,
): StandingRows | null {
  if (!ends || streams.length > 0 || !cases.every((caseId) => isAbsent?.(caseId) === true)) return null
  const rows = origins.map((key) => ends.origins.get(key)).filter((row) => row !== undefined)
  return rows.length < origins.length
    ? null
    : { origins: rows, cases: [], streams: [], counted: ends.counted }
}

/** Reads rows as they stand before this transaction. */
export async function readRows(
  native: NativeTransaction,
  keys: Keys,
  { isAbsent }: Pick<ApplyOptions, 'isAbsent'> = {},
): Promise<StandingRows> {
  const cases = isAbsent === undefined ? keys.cases : keys.cases.filter((caseId) => !isAbsent(caseId))
  const [origins, oldCases, streams, [counted]] = await Promise.all([
    native.read<OriginRow>('origins', keys.origins),
    native.read<CaseRow>('cases', cases),
    native.read<StreamRow>('streams', keys.streams),
    native.read<CounterRow>('counters', [NO_ROWS.key]),
  ])
  return { origins, cases: oldCases, streams, counted }
}

/** Writes all of them in this transaction. */
export function writeRows(native: NativeTransaction, rows: ChangedRows): void {
  native.write('cases', rows.cases)
  native.write('caseFacts', rows.facts)
  native.write('streams', rows.streams)
  native.write('households', rows.households)
  native.write('origins', rows.origins)
  native.write('counters', [rows.counters])
}

function endsAfter(before: Ends | null | undefined, { origins, counters }: ChangedRows): Ends {
  const added = origins.map((row) => [row.key, row] as const)
  return { origins: new Map([...(before?.origins ?? []), ...added]), counted: counters }
}

/** The same inside a transaction of Dexie's that is already running over these tables. */
export async function applyWithin(
  db: DeskDatabase,
  events: readonly EventEnvelope[],
  end: OriginHead | undefined,
): Promise<Applied> {
  const keys = keysOf(events, end?.layer)
  const [origins, cases, streams, counted] = await Promise.all([
    db.origins.bulkGet([...keys.origins]),
    db.cases.bulkGet([...keys.cases]),
    db.streams.bulkGet([...keys.streams]),
    db.counters.get(NO_ROWS.key),
  ])
  const { rows, applied } = changeOf(events, end, {}, { origins, cases, streams, counted })
  if (rows !== null) {
    await Promise.all([
      db.cases.bulkPut([...rows.cases]),
      db.caseFacts.bulkPut([...rows.facts]),
      db.streams.bulkPut([...rows.streams]),
      db.households.bulkPut([...rows.households]),
      db.origins.bulkPut([...rows.origins]),
      db.counters.put(rows.counters),
    ])
  }
  return applied
}
