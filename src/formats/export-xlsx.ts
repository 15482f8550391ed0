import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import { utf8Chunks } from './export-lines.ts'
import { streamOf, zipOptions } from './export-zip.ts'
import { columnName, xlsxParts, xmlText } from './export-xlsx-parts.ts'

/** One cell: text is never a formula, a moment is a real date on the wall clock, `null` stays empty. */
export type XlsxCell =
  { readonly text: string } | { readonly moment: WallTime } | { readonly number: number } | null

export interface XlsxColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
}

export interface XlsxSheet {
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: AsyncIterable<readonly XlsxCell[]>
  /** Time of the entries. */
  readonly madeAt: WallTime
}

const STYLES = { title: 1, text: 2, quotedText: 3, moment: 4 } as const
/** Excel reads these at the beginning of a text as a formula as soon as somebody edits the cell (`safety.md` row 19). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u
/** Longest text of a cell; the rest stands in `events.jsonl`. */
const MAX_CELL_CHARS = 32_767

/**
 * Writes a workbook of one sheet row by row; only its compressed form is held in memory.
 *
 * Sizes stand before the data and nothing is Zip64, because Excel takes no other workbook. Whole before it goes into
 * an export, because its size must be known there.
 */
export async function xlsxBytes(sheet: XlsxSheet): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const zip = new ZipWriter(
    new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece.slice()) }),
    {
      ...zipOptions(sheet.madeAt),
      zip64: false,
      dataDescriptor: false,
      bufferedWrite: true,
    },
  )
  for (const [path, text] of xlsxParts(sheet.name)) await zip.add(path, streamOf(utf8Chunks(oneText(text))))
  await zip.add('xl/worksheets/sheet1.xml', streamOf(utf8Chunks(sheetXml(sheet))))
  await zip.close()
  return pieces
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

async function* sheetXml(sheet: XlsxSheet): AsyncGenerator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${sheet.columns.map(columnXml).join('')}</cols><sheetData>`
  )
  yield rowXml(
    1,
    sheet.columns.map(({ title }) => ({ text: title })),
    STYLES.title,
  )
  let row = 1
  for await (const cells of sheet.rows) {
    row += 1
    yield rowXml(row, cells, STYLES.text)
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(sheet.columns.length - 1)}${row}"/></worksheet>`
}

function columnXml({ width }: XlsxColumn, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}

function rowXml(row: number, cells: readonly XlsxCell[], textStyle: number): string {
  const xml = cells.map((cell, index) =>
    cell === null ? '' : cellXml(`${columnName(index)}${row}`, cell, textStyle),
  )
  return `<row r="${row}">${xml.join('')}</row>`
}

function cellXml(ref: string, cell: Exclude<XlsxCell, null>, textStyle: number): string {
  if ('moment' in cell) return `<c r="${ref}" s="${STYLES.moment}"><v>${serialOf(cell.moment)}</v></c>`
  if ('number' in cell) return `<c r="${ref}"><v>${cell.number}</v></c>`
  const style = FORMULA_START.test(cell.text) ? STYLES.quotedText : textStyle
  const shown = xmlText(cell.text.slice(0, MAX_CELL_CHARS))
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

/** Days since 1899-12-30, the count of Excel and LibreOffice. */
function serialOf({ year, month, day, hour, minute }: WallTime): number {
  return (Date.UTC(year, month - 1, day, hour, minute) - Date.UTC(1899, 11, 30)) / 86_400_000
}
