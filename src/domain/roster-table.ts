import type { ComplainantRelation } from './case-vocabulary.ts'
import { LONGEST_ROSTER_TEXT } from './decide-roster.ts'
import { parseHousehold } from './household.ts'

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
  readonly code: BadRowCode
  readonly params: Readonly<Record<string, string | number>>
}

export type RosterTable =
  | { readonly ok: true; readonly rows: readonly RosterRow[]; readonly bad: readonly BadRow[] }
  | { readonly ok: false; readonly code: 'noRows' | 'noAddressColumn'; readonly found: string }

const COLUMNS = ['address', 'name', 'relation', 'phone', 'movedIn'] as const
type Column = (typeof COLUMNS)[number]

/** Titles that offices give their columns, in lower case and without spaces. */
const TITLES: Readonly<Record<Column, readonly string[]>> = {
  address: ['房号', '房间', '房间号', '房屋', '地址', '门牌', 'household', 'room', 'address'],
  name: ['姓名', '业主', '业主姓名', '住户', '住户姓名', '名字', 'name'],
  relation: ['关系', '与房屋关系', '身份', '类别', 'relation'],
  phone: ['电话', '手机', '手机号', '电话号码', '联系电话', '联系方式', 'phone', 'mobile', 'telephone'],
  movedIn: ['入住', '入住时间', '入住日期', '收楼日期', 'movedin', 'moved-in', 'since'],
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
 * Reads a table with titles in its first row. Rows without any text are passed over, every other row is either a row of
 * the roster or named as bad.
 */
export function readRosterTable(records: readonly (readonly string[])[]): RosterTable {
  const [titles = [], ...lines] = records
  const found = titles.map((title) => title.trim()).join(' ')
  const places = new Map<Column, number>()
  for (const column of COLUMNS) {
    const at = titles.findIndex((title) => TITLES[column].includes(plainTitle(title)))
    if (at >= 0) places.set(column, at)
  }
  if (!places.has('address')) return { ok: false, code: 'noAddressColumn', found }
  const rows: RosterRow[] = []
  const bad: BadRow[] = []
  for (const [index, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readRow(index + 2, cells, titles.length, places)
    if ('code' in read) bad.push(read)
    else rows.push(read)
  }
  return rows.length + bad.length === 0 ? { ok: false, code: 'noRows', found } : { ok: true, rows, bad }
}

function readRow(
  row: number,
  cells: readonly string[],
  width: number,
  places: ReadonlyMap<Column, number>,
): RosterRow | BadRow {
  const text = (column: Column): string => {
    const at = places.get(column)
    return at === undefined ? '' : plainText(cells[at] ?? '')
  }
  const bad = (code: BadRowCode, value = ''): BadRow => ({ row, code, params: { value } })
  const [address, name, phone, movedIn] = [text('address'), text('name'), text('phone'), text('movedIn')]
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return bad('tooManyCells')
  if (address === '') return bad('addressMissing', name)
  if ([address, name, phone, movedIn].some((each) => each.length > LONGEST_ROSTER_TEXT))
    return bad('textTooLong', address.slice(0, LONGEST_ROSTER_TEXT))
  const household = parseHousehold(address)
  if (household === null) return bad('addressUnreadable', address)
  const relation = RELATIONS[text('relation').toLowerCase()] ?? null
  if (relation === null && text('relation') !== '') return bad('relationUnknown', text('relation'))
  if (!isPhone(phone)) return bad('phoneUnreadable', phone)
  if (name === '' && (phone !== '' || relation !== null)) return bad('nameMissing', address)
  return { row, address: household.canonical, name, relation, phone, movedIn }
}

function plainTitle(title: string): string {
  return plainText(title).replace(/\s/gu, '').toLowerCase()
}

/** Without what spreadsheets leave behind: no-break spaces, control and direction marks, the mark of a text cell. */
function plainText(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/^'/u, '')
}

/** At least three digits and nothing a number is not written with; `1.38E+10` is what a spreadsheet made of one. */
function isPhone(text: string): boolean {
  if (text === '') return true
  return /^[\d\s+()\-/,;转]+$/u.test(text) && (text.match(/\d/gu)?.length ?? 0) >= 3
}
