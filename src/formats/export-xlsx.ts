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
  /** `SheetXml` as UTF-8. */
  readonly sheet: AsyncGenerator<Uint8Array, unknown>
  /** Time of the entries. */
  readonly madeAt: WallTime
}

const STYLES = { title: 1, text: 2, quotedText: 3, moment: 4 } as const
/** Excel reads these at the beginning of a text as a formula as soon as somebody edits the cell (`safety.md` row 19). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u
/** Longest text of a cell; the rest stands in `events.jsonl`. */
const MAX_CELL_CHARS = 32_767

/** The XML of one sheet, row by row. */
export class SheetXml {
  readonly #columns: readonly XlsxColumn[]
  readonly #names: readonly string[]
  #row = 1

  constructor(columns: readonly XlsxColumn[]) {
    this.#columns = columns
    this.#names = columns.map((_, index) => columnName(index))
  }

  begin(): string {
    const titles = this.#columns.map(({ title }) => ({ text: title }))
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${this.#columns.map(columnXml).join('')}</cols><sheetData>` +
      this.#rowXml(titles, STYLES.title)
    )
  }

  row(cells: readonly XlsxCell[]): string {
    this.#row += 1
    return this.#rowXml(cells, STYLES.text)
  }

  end(): string {
    return `</sheetData><autoFilter ref="A1:${columnName(this.#columns.length - 1)}${this.#row}"/></worksheet>`
  }

  #rowXml(cells: readonly XlsxCell[], textStyle: number): string {
    let xml = `<row r="${this.#row}">`
    for (const [index, cell] of cells.entries()) {
      if (cell !== null)
        xml += cellXml(`${this.#names[index] ?? columnName(index)}${this.#row}`, cell, textStyle)
    }
    return `${xml}</row>`
  }
}

/**
 * Writes a workbook of one sheet from its XML as it comes; only its compressed form is held in memory.
 *
 * Sizes stand before the data and nothing is Zip64, because Excel takes no other workbook. Whole before it goes into
 * an export, because its size must be known there.
 */
export async function xlsxBytes({ name, sheet, madeAt }: XlsxSheet): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const zip = new ZipWriter(
    new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece.slice()) }),
    {
      ...zipOptions(madeAt),
      zip64: false,
      dataDescriptor: false,
      bufferedWrite: true,
    },
  )
  for (const [path, text] of xlsxParts(name)) await zip.add(path, streamOf(utf8Chunks(oneText(text))))
  await zip.add('xl/worksheets/sheet1.xml', streamOf(sheet))
  await zip.close()
  return pieces
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

function columnXml({ width }: XlsxColumn, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
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
