import type { ComplaintCase } from '../domain/complaint-case.ts'
import { departmentRecord, RECORD_CASES, type DepartmentRecord } from '../domain/department-record.ts'
import type { EventEnvelope, StreamKind, StreamRef } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { orderEvents } from '../domain/event-order.ts'
import { foldSettings, foldStaff } from '../domain/fold-office.ts'
import type { CountedGroup } from '../domain/group-standing.ts'
import type { NumberPart } from '../domain/number-part.ts'
import type { OfficeSettings, StaffMember } from '../domain/office.ts'
import type { CaseFacts } from '../domain/statistics/case-facts.ts'
import type { Period } from '../domain/statistics/scope.ts'
import type { Handover } from '../domain/shift.ts'
import * as queries from './case-queries.ts'
import type { CaseSummary, VisitKey } from './case-row.ts'
import { searchCases, type OnCaseSearchPart } from './case-search.ts'
import { catchUp } from './catch-up.ts'
import { commandWriter, type AppendCommand } from './command-writer.ts'
import type { CounterRow, IndexedDbSource } from './desk-database.ts'
import { factsOf, type OnFactsPart } from './facts-queries.ts'
import { handovers } from './shift-queries.ts'
import { groupedCases, groupOfCase, type GroupOfCase } from './group-queries.ts'
import type { JournalPort } from './journal-port.ts'
import { rosterQueries, type RosterQueries } from './roster-queries.ts'
import { openDatabase } from './open-database.ts'
import { NO_ROWS } from './projected-change.ts'
import { similarCases, type SimilarCase, type SimilarCasesQuery } from './similar-cases.ts'
import { findMissingRows, type OnProgress, type StartUpReport } from './start-up-check.ts'
import { eventsOf } from './stored-receipt.ts'
import { unfoldedEvents } from './unfolded-events.ts'
import { writtenEnds } from './written-ends.ts'

/** Streams of which an office has some hundreds, of a few events each. */
export type SmallStreamKind = Extract<
  StreamKind,
  'regularVisit' | 'training' | 'settings' | 'opinionSheets' | 'referral' | 'prompts'
>

/** Everything the screens may ask of one office's records; `append` is the only writer. */
export interface OfficeStore {
  /** Journal first, then the projection; "saved" is said when this answers `ok`. */
  readonly append: AppendCommand
  caseById(caseId: string): Promise<ComplaintCase | undefined>
  caseByNumber(number: string): Promise<ComplaintCase | undefined>
  /** What a case is folded from, for a state it had earlier. */
  eventsOfCase(caseId: string): Promise<readonly EventEnvelope[]>
  /** Cases with such a number from the number `since` on, the newest first. */
  casesByNumberPart(
    part: NumberPart,
    among: { readonly since: string; readonly limit: number },
  ): Promise<readonly CaseSummary[]>
  /** Cases that hold every word (`searchWords`), from the newest back. */
  searchCases(words: readonly string[], onPart: OnCaseSearchPart): Promise<void>
  /** Open cases, the one due first at the top. */
  openCases(options: { readonly limit: number }): Promise<readonly CaseSummary[]>
  /** Cases with something to do, those due first at the top; at most `mostEnded` of those that have ended. */
  workIds(mostEnded: number): Promise<queries.WorkIds>
  /** Those of the cases with something to do. Rows hold all events: ask for a hundred at a time. */
  workCases(caseIds: readonly string[]): Promise<readonly CaseSummary[]>
  /** What the group of each case that has one counts (R18), by the case's id. */
  groupedCases(): Promise<ReadonlyMap<string, CountedGroup>>
  /** R19: visits at which somebody was reached, `from` to before `until`, epoch ms. */
  visitsBetween(from: number, until: number): Promise<readonly VisitKey[]>
  /** Facts of every case that may count in a period, and of the 30 days before it, for the numbers (R22). */
  caseFacts(period: Period, onPart?: OnFactsPart): Promise<readonly CaseFacts[]>
  /** Those of the cases that are there, without their events, in the order of the ids: at most a hundred at a time. */
  casesByIds(caseIds: readonly string[]): Promise<readonly CaseSummary[]>
  /** Cases of one household, newest first; `householdKey` of `domain/household.ts`. */
  casesOfHousehold(householdKey: string, limit: number): Promise<readonly CaseSummary[]>
  readonly roster: RosterQueries
  /** Open cases like the one being written (R18). */
  similarCases(query: SimilarCasesQuery): Promise<readonly SimilarCase[]>
  /** The group a case belongs to (R18); `undefined` = none. */
  groupOfCase(caseId: string): Promise<GroupOfCase | undefined>
  /** P8: the handovers of shifts, the newest first. */
  handovers(): Promise<readonly Handover[]>
  /** Every event of the streams of a kind: few and small, folded by the screen that asks (ADR 28). */
  eventsOfKind(kind: SmallStreamKind): Promise<readonly EventEnvelope[]>
  /** P7: cases with a paper out for signature, the one out longest first. */
  slipsOut(limit: number): Promise<readonly CaseSummary[]>
  /** How long a department has taken lately from the hand-over to the reply (R9). */
  departmentRecord(department: string): Promise<DepartmentRecord>
  settings(): Promise<OfficeSettings>
  /** What a change of settings has `seen` (ADR 1): ids of the last events of their stream. */
  settingsHeads(): Promise<readonly string[]>
  staff(): Promise<readonly StaffMember[]>
  counts(): Promise<Omit<CounterRow, 'key'>>
  /** Folds in what main wrote by itself (staff added, export made) or received; `onFolded` hears of events as they go by. */
  followJournal(onFolded?: (events: number) => void): Promise<void>
  /** Tells which streams changed; returns the function that stops listening. */
  onChange(listener: (changed: readonly StreamRef[]) => void): () => void
  /** Counts every row behind the open screen; `true` = some were lost, and the next start rebuilds the projection. */
  findMissingRows(): Promise<boolean>
  close(): void
}

export interface OpenOfficeStoreOptions {
  readonly officeId: string
  readonly journal: JournalPort
  readonly onProgress?: OnProgress
  /** The window's own unless a test brings another. */
  readonly indexedDb?: IndexedDbSource
  /** Milliseconds; `safety.md` rows 3 and 4. */
  readonly watchdogMs?: number
  /** Milliseconds IndexedDB may take to open. */
  readonly openLimitMs?: number
  /** See `OpenDatabaseOptions`. */
  readonly clearFiles?: () => Promise<void>
}

/** Half a second is left to show it: the person must know within 3 s. */
const WATCHDOG_MS = 2500

/**
 * Opens the records of an office and makes the projection equal to the journal first.
 *
 * @throws TimeLimitError when IndexedDB does not answer, StoreOpeningError when it cannot be used at all
 */
export async function openOfficeStore(
  options: OpenOfficeStoreOptions,
): Promise<{ readonly store: OfficeStore; readonly check: StartUpReport }> {
  const { journal } = options
  const { db, check } = await openDatabase(options)
  const listeners = new Set<(changed: readonly StreamRef[]) => void>()
  const unfolded = unfoldedEvents()
  const ends = writtenEnds()
  const onFolded = (changed: readonly StreamRef[]): void => {
    if (changed.length > 0) for (const listener of listeners) listener(changed)
  }
  const watchdogMs = options.watchdogMs ?? WATCHDOG_MS

  /** What waits for the projection counts as well; then even a projection that cannot be read says nothing false. */
  async function eventsWithUnfolded(stream: StreamRef): Promise<readonly EventEnvelope[]> {
    const waiting = unfolded.of(stream)
    const stored =
      waiting.length > 0 ? await eventsOf(db, stream).catch(() => []) : await eventsOf(db, stream)
    return [...stored, ...waiting]
  }

  const store: OfficeStore = {
    append: commandWriter({ db, journal, unfolded, ends, watchdogMs, onFolded }),
    caseById: async (caseId) => foldCase(await eventsWithUnfolded({ kind: 'case', id: caseId })) ?? undefined,
    eventsOfCase: (caseId) => eventsWithUnfolded({ kind: 'case', id: caseId }),
    caseByNumber: async (number) => {
      const row = await queries.rowByNumber(db, number)
      return row && (foldCase(row.events) ?? undefined)
    },
    casesByNumberPart: (part, among) => queries.casesByNumberPart(db, part, among),
    searchCases: (words, onPart) => searchCases(db, words, onPart),
    openCases: ({ limit }) => queries.openCases(db, limit),
    workIds: (mostEnded) => queries.workIds(db, mostEnded),
    workCases: (caseIds) => queries.workCases(db, caseIds),
    groupedCases: () => groupedCases(db),
    visitsBetween: (from, until) => queries.visitsBetween(db, from, until),
    caseFacts: (period, onPart) => factsOf(db, period, onPart),
    casesByIds: (caseIds) => queries.casesByIds(db, caseIds),
    casesOfHousehold: (householdKey, limit) => queries.casesOfHousehold(db, householdKey, limit),
    roster: rosterQueries(db, (householdId) => eventsWithUnfolded({ kind: 'household', id: householdId })),
    similarCases: (query) => similarCases(db, query),
    groupOfCase: (caseId) => groupOfCase(db, caseId, eventsWithUnfolded),
    handovers: () => handovers(db),
    eventsOfKind: (kind) => queries.eventsOfKind(db, kind),
    slipsOut: (limit) => queries.slipsOut(db, limit),
    departmentRecord: async (department) =>
      departmentRecord(await queries.answersOfDepartment(db, department, RECORD_CASES)),
    settings: async () => foldSettings(await queries.eventsOfKind(db, 'settings')),
    settingsHeads: async () =>
      orderEvents(await eventsWithUnfolded({ kind: 'settings', id: options.officeId })).heads,
    staff: async () => foldStaff(await queries.eventsOfKind(db, 'staff')),
    counts: async () => {
      const { cases, openCases, streams, events } = (await db.counters.get('rows')) ?? NO_ROWS
      return { cases, openCases, streams, events }
    },
    followJournal: async (folded) => {
      const heads = await journal.heads()
      const changed = await ends.write(async () => {
        const { changed: result } = await catchUp(db, journal, heads, folded)
        return { result, ends: null }
      })
      unfolded.clear()
      onFolded(changed)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    findMissingRows: () => findMissingRows(db),
    close: () => {
      listeners.clear()
      db.dexie.close()
    },
  }
  return { store, check }
}
