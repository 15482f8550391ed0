import { effectScope, readonly, shallowRef, type ShallowRef } from 'vue'
import type { StreamRef } from '../../domain/event.ts'
import type { CountedGroup } from '../../domain/group-standing.ts'
import type { CaseSummary } from '../../storage/case-row.ts'
import type { OfficeStore } from '../../storage/office-store.ts'

/** What the worklist knows: every case with something to do, kept up with what changes. */
export interface WorkBoard {
  /** By the case's id; `null` = not read yet. */
  readonly cases: Readonly<ShallowRef<ReadonlyMap<string, CaseSummary> | null>>
  /** Ended cases still to be filed that were not read: a careless office gathers many. */
  readonly unreadEnded: Readonly<ShallowRef<number>>
  /** R18, by the case's id. */
  readonly grouped: Readonly<ShallowRef<ReadonlyMap<string, CountedGroup>>>
}

type WorkStore = Pick<OfficeStore, 'workIds' | 'workCases' | 'groupedCases' | 'onChange'>

/** Rows hold all events of their cases: so many are read at a time, and a key typed meanwhile does not wait. */
const PAGE_CASES = 100
/** More changed cases than this are read as a whole. */
const MOST_SINGLE_CHANGES = 200
/** Ended cases still to be filed that are read; the rest follows when half of these were filed. */
export const MOST_ENDED = 500

const boards = new WeakMap<WorkStore, WorkBoard>()

/**
 * The one board of an office: read when it is first asked for, then kept up with every change, so that the worklist opens
 * without a query.
 */
export function workBoard(store: WorkStore, onError: (error: unknown) => void): WorkBoard {
  const known = boards.get(store)
  if (known !== undefined) return known
  const board = effectScope(true).run(() => readBoard(store, onError))
  if (board === undefined) throw new Error('The scope of the work board ended before it was read')
  boards.set(store, board)
  return board
}

function readBoard(store: WorkStore, onError: (error: unknown) => void): WorkBoard {
  const cases = shallowRef<ReadonlyMap<string, CaseSummary> | null>(null)
  const unreadEnded = shallowRef(0)
  const grouped = shallowRef<ReadonlyMap<string, CountedGroup>>(new Map())
  const changed = new Set<string>()
  let isGroupChanged = true
  let reading: Promise<void> | null = null

  async function read(): Promise<void> {
    const ids = [...changed]
    const known = cases.value
    const readsGroups = isGroupChanged
    changed.clear()
    isGroupChanged = false
    if (readsGroups) grouped.value = await store.groupedCases()
    const isWhole = known === null || ids.length > MOST_SINGLE_CHANGES || hasRoomForEnded(known)
    if (!isWhole) {
      cases.value = await readSome(store, known, ids)
      return
    }
    const { found, unread } = await readAll(store)
    cases.value = found
    unreadEnded.value = unread
  }

  /** Whether so many were filed that the next of the ended can be listed. */
  function hasRoomForEnded(known: ReadonlyMap<string, CaseSummary>): boolean {
    if (unreadEnded.value === 0) return false
    return [...known.values()].filter(({ isOpen }) => isOpen === 0).length <= MOST_ENDED / 2
  }

  /** One reading at a time; what changes meanwhile is read by the next. */
  function readBehind(): void {
    reading ??= read()
      .catch(onError)
      .finally(() => {
        reading = null
        if (changed.size > 0 || isGroupChanged) readBehind()
      })
  }

  store.onChange((streams) => {
    if (!note(streams)) return
    readBehind()
  })
  /** Remembers what changed; `true` = something the board shows. */
  function note(streams: readonly StreamRef[]): boolean {
    for (const { kind, id } of streams) if (kind === 'case') changed.add(id)
    if (streams.some(({ kind }) => kind === 'group')) isGroupChanged = true
    return changed.size > 0 || isGroupChanged
  }

  readBehind()
  return { cases: readonly(cases), unreadEnded: readonly(unreadEnded), grouped: readonly(grouped) }
}

async function readAll(
  store: WorkStore,
): Promise<{ readonly found: ReadonlyMap<string, CaseSummary>; readonly unread: number }> {
  const { open, ended, endedCount } = await store.workIds(MOST_ENDED)
  const ids = [...open, ...ended]
  const found = new Map<string, CaseSummary>()
  for (let from = 0; from < ids.length; from += PAGE_CASES) {
    for (const row of await store.workCases(ids.slice(from, from + PAGE_CASES))) found.set(row.caseId, row)
  }
  return { found, unread: endedCount - ended.length }
}

async function readSome(
  store: WorkStore,
  known: ReadonlyMap<string, CaseSummary>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseSummary>> {
  if (ids.length === 0) return known
  const cases = new Map(known)
  for (const id of ids) cases.delete(id)
  for (const row of await store.workCases(ids)) cases.set(row.caseId, row)
  return cases
}
