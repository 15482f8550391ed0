import type { ComplainantRelation } from './case-vocabulary.ts'
import { LONGEST_ROSTER_TEXT } from './decide-roster.ts'
import { parseHousehold } from './household.ts'
import { plainCell, ROSTER_COLUMNS, type RosterColumn, type RosterLayout } from './roster-layout.ts'

/** One person, or one empty household, as a row of a list says. */
export interface RosterRow {
  /** Number of the row as a spreadsheet counts, the titles being row 1. */
  readonly row: number
  readonly address: string
  readonly name: string
  readonly relation: ComplainantRelation | null
  readonly phone: string
  readonly movedIn: string
}

/** Why a row is not loaded. Words stand in `src/locales/<language>/roster.json`. */
export type BadRowCode =
  | 'addressMissing'
  | 'addressUnreadable'
  | 'nameMissing'
  | 'relationUnknown'
  | 'phoneUnreadable'
  | 'textTooLong'
  | 'tooManyCells'
  | 'twice'
  | 'sameName'
  | 'severalHouseholds'

/** A row that is not loaded, named with its reason (`safety.md` row 45). */
export interface BadRow {
  readonly row: number
  /** Where in the row it is; absent = the row as a whole. */
  readonly column?: RosterColumn
  readonly code: BadRowCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What the rows of a list say: every row is either a row of the roster or named as bad. */
export interface RosterTable {
  readonly rows: readonly RosterRow[]
  readonly bad: readonly BadRow[]
}

const RELATIONS: Readonly<Record<string, ComplainantRelation>> = {
  业主: 'owner',
  产权人: 'owner',
  owner: 'owner',
  租户: 'tenant',
  租客: 'tenant',
  承租人: 'tenant',
  tenant: 'tenant',
  家属: 'family',
  家人: 'family',
  亲属: 'family',
  family: 'family',
  访客: 'visitor',
  visitor: 'visitor',
}

/**
 * Reads the rows under the titles with the columns where the layout says they are. Rows without any text are passed over.
 */
export function readRosterTable(records: readonly (readonly string[])[], layout: RosterLayout): RosterTable {
  const first = layout.titleRow === null ? 0 : layout.titleRow + 1
  const width = layout.titleRow === null ? Infinity : (records[layout.titleRow]?.length ?? 0)
  const rows: RosterRow[] = []
  const bad: BadRow[] = []
  for (let at = first; at < records.length; at += 1) {
    const cells = records[at] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readRow(at + 1, cells, width, layout.places)
    if ('code' in read) bad.push(read)
    else rows.push(read)
  }
  return { rows, bad }
}

function readRow(
  row: number,
  cells: readonly string[],
  width: number,
  places: RosterLayout['places'],
): RosterRow | BadRow {
  const text = (column: RosterColumn): string => {
    const at = places[column]
    return at === undefined ? '' : plainCell(cells[at] ?? '')
  }
  const bad = (code: BadRowCode, value = '', column?: RosterColumn): BadRow => ({
    row,
    ...(column !== undefined && { column }),
    code,
    params: { value },
  })
  const [address, name, phone, movedIn] = [text('address'), text('name'), text('phone'), text('movedIn')]
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return bad('tooManyCells')
  if (address === '') return bad('addressMissing', name, 'address')
  const long = ROSTER_COLUMNS.find((column) => text(column).length > LONGEST_ROSTER_TEXT)
  if (long !== undefined) return bad('textTooLong', address.slice(0, LONGEST_ROSTER_TEXT), long)
  const household = parseHousehold(address)
  if (household === null) return bad('addressUnreadable', address, 'address')
  const relation = RELATIONS[text('relation').toLowerCase()] ?? null
  if (relation === null && text('relation') !== '')
    return bad('relationUnknown', text('relation'), 'relation')
  if (!isPhone(phone)) return bad('phoneUnreadable', phone, 'phone')
  if (name === '' && (phone !== '' || relation !== null)) return bad('nameMissing', address, 'name')
  return { row, address: household.canonical, name, relation, phone, movedIn }
}

/** Whether a cell may be a telephone number: at least three digits and nothing a number is not written with; `1.38E+10` is what a spreadsheet made of one. */
function isPhone(text: string): boolean {
  if (text === '') return true
  return /^[\d\s+()\-/,;转]+$/u.test(text) && (text.match(/\d/gu)?.length ?? 0) >= 3
}
