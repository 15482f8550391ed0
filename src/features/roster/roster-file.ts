import { planRosterSteps, type RosterLoad } from '../../domain/roster-load.ts'
import type { RosterLayout } from '../../domain/roster-layout.ts'
import type { FoldedHousehold } from '../../domain/roster-household.ts'
import type { BadRow, RosterRow } from '../../domain/roster-table.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { ListReading, ListRefusal, OpenedSheet, SheetChoice } from './list-reading.ts'

/** What a list would do to the roster with these columns. */
export interface PlannedList {
  readonly load: RosterLoad
  readonly rows: number
  readonly bad: readonly BadRow[]
  /** The first rows as they will stand. */
  readonly first: readonly RosterRow[]
}

/** Bytes; 50,000 rows are some five million. */
const MOST_BYTES = 30_000_000
const PAGE = 500
const FIRST_ROWS = 5

/** How far the comparing has come, in households of the roster; and the way to end it. */
export interface ReadingWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Opens a file, or another sheet of it. */
export async function openRosterFile(
  reading: Pick<ListReading, 'open'>,
  file: Pick<File, 'size' | 'arrayBuffer'>,
  choice: SheetChoice,
): Promise<OpenedSheet | ListRefusal> {
  if (file.size > MOST_BYTES)
    return { ok: false, code: 'tooLarge', params: { megabytes: MOST_BYTES / 1_000_000 } }
  return reading.open(new Uint8Array(await file.arrayBuffer()), choice)
}

/** Plans a load against the roster as it stands; changes nothing. `null` = ended by the signal. */
export async function planRosterFile(
  app: Pick<AppContext, 'store' | 'now' | 'newId'>,
  reading: Pick<ListReading, 'table'>,
  layout: RosterLayout,
  watch: ReadingWatch,
): Promise<PlannedList | null> {
  const table = await reading.table(layout)
  const roster = watch.signal.aborted ? null : await wholeRoster(app, watch)
  if (roster === null) return null
  const plan = planRosterSteps(roster, table.rows, { now: app.now(), newId: app.newId })
  for (;;) {
    const step = plan.next()
    if (step.done === true) {
      const bad = [...table.bad, ...step.value.bad].sort((a, b) => a.row - b.row)
      const first = table.rows.slice(0, FIRST_ROWS)
      return { load: step.value, rows: table.rows.length + table.bad.length, bad, first }
    }
    await letGo()
    if (watch.signal.aborted) return null
  }
}

/** The window draws and takes keys first. */
function letGo(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
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
