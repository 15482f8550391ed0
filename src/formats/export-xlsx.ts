import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import { WaitingPieces, type AsideFile } from './export-aside.ts'
import { utf8Chunks } from './export-lines.ts'
import { LAST_BLOCK, plainOf, type EntryPacking, type EntryPiece } from './export-packing.ts'
import { ownStreamOf, streamOf, zipOptions } from './export-zip.ts'
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
  readonly sheet: AsyncGenerator<EntryPiece, unknown>
  /** Given where every piece of it comes deflated. */
  readonly crc32?: EntryPacking['crc32']
  /** Where the deflated sheet may wait outside of memory until it is whole. */
  readonly newAside?: (() => Promise<AsideFile>) | undefined
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
      this.#rowXml(1, titles, STYLES.title)
    )
  }

  /** Row `number`, from 1 behind the titles; one that is left out stays empty. */
  row(number: number, cells: readonly XlsxCell[]): string {
    return this.#rowXml(number + 1, cells, STYLES.text)
  }

  /** `rows` = how many there are behind the titles. */
  end(rows: number): string {
    return `</sheetData><autoFilter ref="A1:${columnName(this.#columns.length - 1)}${rows + 1}"/></worksheet>`
  }

  #rowXml(row: number, cells: readonly XlsxCell[], textStyle: number): string {
    let xml = `<row r="${row}">`
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? null
      if (cell !== null) xml += cellXml(`${this.#names[index] ?? columnName(index)}${row}`, cell, textStyle)
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
export async function xlsxBytes({ name, sheet, madeAt, crc32, newAside }: XlsxSheet): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const zip = new ZipWriter(
    // The ZIP library makes each piece anew, and looks at none again.
    new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece) }),
    {
      ...zipOptions(madeAt),
      zip64: false,
      dataDescriptor: false,
      bufferedWrite: true,
    },
  )
  for (const [path, text] of xlsxParts(name)) await zip.add(path, streamOf(utf8Chunks(oneText(text))))
  if (crc32 === undefined) await zip.add(SHEET_PATH, streamOf(plainPieces(sheet)))
  else {
    const waiting = new WaitingPieces(newAside)
    const entry = await deflatedEntry(sheet, crc32, waiting)
    // Of a known size, so that the library need not hold it as a whole to learn what stands before it.
    const readable = ownStreamOf(waiting.taken())
    await zip.add(SHEET_PATH, { readable, size: waiting.bytes }, { ...entry, bufferedWrite: false })
  }
  await zip.close()
  return pieces
}

const SHEET_PATH = 'xl/worksheets/sheet1.xml'
/** Number of deflate in a ZIP. */
const DEFLATED = 8

/** Puts the pieces of an entry that was packed elsewhere by; answers what the list of the ZIP says of it. */
async function deflatedEntry(
  sheet: AsyncIterable<EntryPiece>,
  crc32: EntryPacking['crc32'],
  waiting: WaitingPieces,
) {
  let [uncompressedSize, signature] = [0, 0]
  for await (const piece of sheet) {
    if (piece instanceof Uint8Array) throw new Error('Ledger: expected pieces that are deflated')
    uncompressedSize += piece.bytes.length
    signature = crc32(piece.bytes, signature)
    await waiting.add(piece.deflated)
  }
  await waiting.add(LAST_BLOCK)
  return { uncompressedSize, signature, passThrough: true, compressionMethod: DEFLATED } as const
}

async function* plainPieces(sheet: AsyncIterable<EntryPiece>): AsyncGenerator<Uint8Array> {
  for await (const piece of sheet) yield plainOf(piece)
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
