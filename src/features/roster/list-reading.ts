import {
  guessLayout,
  layoutSignature,
  type KnownColumns,
  type RosterLayout,
} from '../../domain/roster-layout.ts'
import { readRosterTable, type RosterTable } from '../../domain/roster-table.ts'
import { listCells } from '../../formats/list-cells.ts'
import { listText } from '../../formats/list-text.ts'
import { readWorkbook, type Workbook } from '../../formats/workbook-cells.ts'
import { workbookKind, WorkbookRefusal } from '../../formats/workbook-parts.ts'

/** Why a file cannot be read at all. Words stand in `src/locales/<language>/roster.json`. */
export interface ListRefusal {
  readonly ok: false
  readonly code: 'tooLarge' | 'notText' | 'brokenQuotes' | 'noRows' | WorkbookRefusal['code']
  readonly params: Readonly<Record<string, string | number>>
}

/** A sheet of a list as far as a person must know it to choose the columns. */
export interface OpenedSheet {
  readonly ok: true
  /** Names of the sheets; empty for a list that has none. */
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly layout: RosterLayout
  /** By which a list with the same titles is known again; '' without titles. */
  readonly signature: string
  /** The title of each column, or its first cells. */
  readonly columns: readonly string[]
}

/** What a person chose for a file. */
export interface SheetChoice {
  readonly sheet: number
  readonly known: readonly KnownColumns[]
}

/** One file that is being read; in a worker, because it may be large. */
export interface ListReading {
  open(bytes: Uint8Array, choice: SheetChoice): Promise<OpenedSheet | ListRefusal>
  /** The rows of the sheet that was opened last. */
  table(layout: RosterLayout): Promise<RosterTable>
}

const MOST_COLUMNS = 26

/** Reads workbooks (`.xlsx`) and lists of text (commas, tabs, semicolons). */
export function listReading(): ListReading {
  let records: readonly (readonly string[])[] = []
  let workbook: Workbook | null = null

  async function read(bytes: Uint8Array, sheet: number): Promise<ListRefusal | null> {
    if (workbookKind(bytes) !== null) {
      workbook = await readWorkbook(bytes)
      records = await workbook.cells(sheet)
      return null
    }
    const text = listText(bytes)
    if (text === null) return refused('notText')
    const cells = listCells(text)
    if (!cells.ok) return refused('brokenQuotes', { line: cells.line })
    records = cells.rows
    return null
  }

  return {
    open: async (bytes, { sheet, known }) => {
      try {
        const refusal = await read(bytes, sheet)
        if (refusal !== null) return refusal
      } catch (error) {
        if (error instanceof WorkbookRefusal) return refused(error.code)
        throw error
      }
      if (records.every((cells) => cells.every((cell) => cell.trim() === ''))) return refused('noRows')
      const layout = guessLayout(records, known)
      const signature = layoutSignature(records, layout)
      const columns = columnsOf(records, layout)
      return { ok: true, sheets: workbook?.sheets ?? [], sheet, layout, signature, columns }
    },
    table: (layout) => Promise.resolve(readRosterTable(records, layout)),
  }
}

function columnsOf(records: readonly (readonly string[])[], { titleRow }: RosterLayout): readonly string[] {
  const width = Math.max(...records.slice(0, 50).map((cells) => cells.length))
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => {
    const title = titleRow === null ? '' : (records[titleRow]?.[at] ?? '')
    return title.trim() || (records.find((cells) => (cells[at] ?? '').trim() !== '')?.[at] ?? '')
  })
}

function refused(code: ListRefusal['code'], params: ListRefusal['params'] = {}): ListRefusal {
  return { ok: false, code, params }
}
