import { planRosterLoad, type RosterLoad } from '../../domain/roster-load.ts'
import { readRosterTable, type BadRow } from '../../domain/roster-table.ts'
import type { FoldedHousehold } from '../../domain/roster-household.ts'
import { listCells } from '../../formats/list-cells.ts'
import { listText } from '../../formats/list-text.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** What a chosen file would do to the roster, or why it cannot be read at all. */
export type ReadFile =
  | { readonly ok: true; readonly load: RosterLoad; readonly rows: number; readonly bad: readonly BadRow[] }
  | {
      readonly ok: false
      readonly code: 'tooLarge' | 'notText' | 'brokenQuotes' | 'noRows' | 'noAddressColumn'
      readonly params: Readonly<Record<string, string | number>>
    }

/** Bytes; 50,000 rows are some five million. */
const MOST_BYTES = 30_000_000
const PAGE = 500

/** How far the reading has come, in households of the roster; and the way to end it. */
export interface ReadingWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Reads a file and plans its load against the roster as it stands; changes nothing. `null` = ended by the signal.
 */
export async function readRosterFile(
  app: Pick<AppContext, 'store' | 'now' | 'newId'>,
  file: Pick<File, 'size' | 'arrayBuffer'>,
  watch: ReadingWatch,
): Promise<ReadFile | null> {
  const refused = (
    code: Extract<ReadFile, { ok: false }>['code'],
    params: Readonly<Record<string, string | number>> = {},
  ): ReadFile => ({ ok: false, code, params })
  if (file.size > MOST_BYTES) return refused('tooLarge', { megabytes: MOST_BYTES / 1_000_000 })
  const text = listText(new Uint8Array(await file.arrayBuffer()))
  if (text === null) return refused('notText')
  const cells = listCells(text)
  if (!cells.ok) return refused('brokenQuotes', { line: cells.line })
  const table = readRosterTable(cells.rows)
  if (!table.ok) return refused(table.code, { found: table.found })
  const roster = await wholeRoster(app, watch)
  if (roster === null) return null
  const load = planRosterLoad(roster, table.rows, { now: app.now(), newId: app.newId })
  const bad = [...table.bad, ...load.bad].sort((a, b) => a.row - b.row)
  return { ok: true, load, rows: table.rows.length + table.bad.length, bad }
}

/** Page by page, so that the window is free in between and the reading can be ended. */
async function wholeRoster(
  { store }: Pick<AppContext, 'store'>,
  { signal, onProgress }: ReadingWatch,
): Promise<readonly FoldedHousehold[] | null> {
  const total = await store.roster.count()
  const roster: FoldedHousehold[] = []
  for (;;) {
    const page = await store.roster.foldedPage(roster.at(-1)?.householdId ?? '', PAGE)
    if (signal.aborted) return null
    if (page.length === 0) return roster
    roster.push(...page)
    onProgress(roster.length, total)
  }
}
