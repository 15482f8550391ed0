import { parse } from 'csv-parse/sync'
import { CHANNELS, SERVICE_CATEGORIES, type Channel } from '../src/domain/case-vocabulary.ts'
import vocabulary from '../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }

const COLUMNS = [
  'channel',
  'household',
  'name',
  'phone',
  'content',
  'place',
  'occurredAt',
  'category',
  'demand',
] as const
type Column = (typeof COLUMNS)[number]
const REQUIRED: readonly Column[] = ['channel', 'content']

export interface ComplaintRow {
  /** Number of the record in the file; the header is not counted. */
  readonly row: number
  readonly channel: Channel
  readonly categoryKeys: string
  readonly texts: Readonly<Record<Exclude<Column, 'channel' | 'category'>, string>>
}

export interface RowError {
  /** 0 = the file as a whole. */
  readonly row: number
  readonly reason: string
}

/**
 * Reads complaints from a UTF-8 CSV (BOM or not, LF or CRLF). A person's words are taken as they are; what is wrong in
 * the structure is named by row, and a file that cannot be read at all yields one error for row 0.
 */
export function readComplaints(bytes: Uint8Array): {
  rows: readonly ComplaintRow[]
  errors: readonly RowError[]
} {
  const text = decode(bytes)
  if (text === null) return unusable('The file is not UTF-8 (GBK?): save it as UTF-8 and try again')
  let records: string[][]
  try {
    records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    return unusable(`Not a CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
  const [header = [], ...body] = records
  const problem = headerProblem(header)
  if (problem !== null) return unusable(problem)
  const rows: ComplaintRow[] = []
  const errors: RowError[] = []
  for (const [index, cells] of body.entries()) {
    const read = readRow(index + 1, header, cells)
    if ('reason' in read) errors.push(read)
    else rows.push(read)
  }
  return { rows, errors }
}

function unusable(reason: string): { rows: readonly ComplaintRow[]; errors: readonly RowError[] } {
  return { rows: [], errors: [{ row: 0, reason }] }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function headerProblem(header: readonly string[]): string | null {
  const unknown = header.filter((name) => !(COLUMNS as readonly string[]).includes(name))
  if (unknown.length > 0) return `Unknown column ${unknown.join(', ')}; expected ${COLUMNS.join(', ')}`
  const missing = REQUIRED.filter((name) => !header.includes(name))
  if (missing.length > 0) return `Column ${missing.join(', ')} is missing`
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  return twice === undefined ? null : `Column ${twice} stands there twice`
}

function readRow(row: number, header: readonly string[], cells: readonly string[]): ComplaintRow | RowError {
  if (cells.length !== header.length) {
    return { row, reason: `${String(cells.length)} cells, expected ${String(header.length)}` }
  }
  const cell = (name: Column): string => cells[header.indexOf(name)] ?? ''
  const channel = codeOf(cell('channel'), CHANNELS, vocabulary.channel)
  if (channel === null)
    return { row, reason: `Unknown channel ${cell('channel')}; expected ${CHANNELS.join(', ')}` }
  if (cell('content').trim() === '')
    return { row, reason: 'No content; a complaint needs at least one sentence' }
  const category = cell('category').trim()
  const code = category === '' ? null : categoryCode(category)
  if (category !== '' && code === null) return { row, reason: `Unknown category ${category}` }
  return {
    row,
    channel,
    categoryKeys: code === null ? '' : vocabulary.initials[code],
    texts: {
      household: cell('household'),
      name: cell('name'),
      phone: cell('phone'),
      content: cell('content'),
      place: cell('place'),
      occurredAt: cell('occurredAt'),
      demand: cell('demand'),
    },
  }
}

function codeOf<Code extends string>(
  text: string,
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): Code | null {
  const wanted = text.trim()
  return codes.find((code) => code === wanted || words[code] === wanted) ?? null
}

function categoryCode(text: string): (typeof SERVICE_CATEGORIES)[number] | null {
  const byInitials = SERVICE_CATEGORIES.find((code) => vocabulary.initials[code] === text.toLowerCase())
  return byInitials ?? codeOf(text, SERVICE_CATEGORIES, vocabulary.serviceCategory)
}
