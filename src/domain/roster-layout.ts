import { parseHousehold } from './household.ts'

/** What the columns of a list of the roster may hold. */
export const ROSTER_COLUMNS = ['address', 'name', 'relation', 'phone', 'movedIn'] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** Where in a list what stands. */
export interface RosterLayout {
  /** Index of the row with the titles; `null` = there is none, and every row is one of people. */
  readonly titleRow: number | null
  /** Index of the column of each; absent = the list has none. */
  readonly places: Readonly<Partial<Record<RosterColumn, number>>>
}

/** The columns an office chose for lists with these titles. */
export interface KnownColumns {
  readonly signature: string
  readonly places: RosterLayout['places']
}

/** Titles that offices give their columns, in lower case and without spaces. */
const TITLES: Readonly<Record<RosterColumn, readonly string[]>> = {
  address: [
    '房号',
    '房间',
    '房间号',
    '房屋',
    '地址',
    '门牌',
    '门牌号',
    '单元房号',
    '房屋编号',
    '室号',
    'household',
    'room',
    'address',
  ],
  name: ['姓名', '业主', '业主姓名', '住户', '住户姓名', '名字', '客户姓名', 'name'],
  relation: ['关系', '与房屋关系', '身份', '类别', 'relation'],
  phone: [
    '电话',
    '手机',
    '手机号',
    '电话号码',
    '联系电话',
    '联系方式',
    '业主电话',
    '业主手机',
    '手机号码',
    'phone',
    'mobile',
    'telephone',
  ],
  movedIn: [
    '入住',
    '入住时间',
    '入住日期',
    '收楼日期',
    '交房日期',
    '入伙日期',
    'movedin',
    'moved-in',
    'since',
  ],
}

/** Rows above the titles: the name of the estate, a date, who made it. */
const MOST_ABOVE = 10
/** Rows whose cells are looked at where there are no titles. */
const LOOKED_AT = 20

/**
 * Finds the titles and what stands below each: by what the office chose for the same titles before, by the titles offices
 * use, and where there are none by what the cells look like. A person may change it.
 */
export function guessLayout(
  records: readonly (readonly string[])[],
  known: readonly KnownColumns[] = [],
): RosterLayout {
  for (const [titleRow, titles] of records.slice(0, MOST_ABOVE).entries()) {
    const signature = titlesSignature(titles)
    const chosen = known.find((each) => each.signature === signature)
    if (chosen !== undefined && signature !== '') return { titleRow, places: chosen.places }
    const places = placesOf(titles)
    if (Object.keys(places).length >= 2 || (places.address !== undefined && filled(titles) === 1))
      return { titleRow, places }
  }
  const places = placesByCells(records.slice(0, LOOKED_AT))
  const first = records.findIndex((cells) => isAddress(cells, places.address))
  if (first < 0)
    return {
      titleRow: Math.max(
        0,
        records.findIndex((titles) => filled(titles) > 1),
      ),
      places: {},
    }
  return { titleRow: first > 0 && filled(records[first - 1] ?? []) > 1 ? first - 1 : null, places }
}

function isAddress(cells: readonly string[], at: number | undefined): boolean {
  return at !== undefined && parseHousehold(plainCell(cells[at] ?? '')) !== null
}

/** Another column for what stands in it; what stood in it before has none then. `null` = the list has none. */
export function withColumn(layout: RosterLayout, column: RosterColumn, at: number | null): RosterLayout {
  const others = Object.entries(layout.places).filter(([key, place]) => key !== column && place !== at)
  return { ...layout, places: { ...Object.fromEntries(others), ...(at !== null && { [column]: at }) } }
}

/** By what a list with the same titles is known again; '' without titles. */
export function layoutSignature(
  records: readonly (readonly string[])[],
  { titleRow }: Pick<RosterLayout, 'titleRow'>,
): string {
  return titleRow === null ? '' : titlesSignature(records[titleRow] ?? [])
}

/** A cell without what spreadsheets leave behind: no-break spaces, control and direction marks, the mark of a text cell. */
export function plainCell(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/^'/u, '')
}

function titlesSignature(titles: readonly string[]): string {
  return titles.map(plainTitle).join('|').replace(/\|+$/u, '')
}

function plainTitle(title: string): string {
  return plainCell(title).replace(/\s/gu, '').toLowerCase()
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => plainCell(cell) !== '').length
}

function placesOf(titles: readonly string[]): RosterLayout['places'] {
  const found = ROSTER_COLUMNS.map((column) => {
    const at = titles.findIndex((title) => TITLES[column].includes(plainTitle(title)))
    return [column, at] as const
  })
  return Object.fromEntries(found.filter(([, at]) => at >= 0))
}

const LOOKS: readonly (readonly [RosterColumn, (cell: string) => boolean])[] = [
  ['phone', (cell) => /^[\d\s+()-]{7,20}$/u.test(cell) && parseHousehold(cell) === null],
  ['address', (cell) => parseHousehold(cell) !== null],
  ['name', (cell) => /^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u.test(cell)],
]

/** The first column whose cells look so, at least half of them from the first one on. */
function placesByCells(records: readonly (readonly string[])[]): RosterLayout['places'] {
  const width = Math.max(0, ...records.map((cells) => cells.length))
  const places: Partial<Record<RosterColumn, number>> = {}
  for (const [column, looksSo] of LOOKS) {
    for (let at = 0; at < width && places[column] === undefined; at += 1) {
      const cells = records.map((row) => plainCell(row[at] ?? '')).filter((cell) => cell !== '')
      const below = cells.slice(cells.findIndex(looksSo))
      const isTaken = Object.values(places).includes(at)
      if (!isTaken && cells.some(looksSo) && below.filter(looksSo).length * 2 >= below.length)
        places[column] = at
    }
  }
  return places
}
