import { cellText, numberForms, type NumberForm } from './cell-text.ts'
import { openWorkbook, WorkbookRefusal, type WorkbookParts } from './workbook-parts.ts'
import { xmlAttribute, xmlTokens } from './xml-tags.ts'

/** A workbook that is open: the names of the sheets that can be seen, and the cells of one of them as text. */
export interface Workbook {
  readonly sheets: readonly string[]
  /** Row by row as the program counts them; empty rows are empty. Rejects with a `WorkbookRefusal`. */
  cells(sheet: number): Promise<readonly (readonly string[])[]>
}

/** Rows of a sheet that are looked at: no office has more people. */
const MOST_ROWS = 200_000
const MOST_COLUMNS = 200

/** Opens a workbook of a spreadsheet program (`.xlsx`; ECMA-376). Rejects with a `WorkbookRefusal`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await openWorkbook(bytes)
  const [workbook, relations] = [
    await parts.text('xl/workbook.xml'),
    await parts.text('xl/_rels/workbook.xml.rels'),
  ]
  const targets = new Map(
    [...tags(relations, 'Relationship')].map((each) => [
      xmlAttribute(each, 'Id'),
      xmlAttribute(each, 'Target'),
    ]),
  )
  const isFrom1904 = [...tags(workbook, 'workbookPr')].some((each) =>
    /^(?:1|true)$/.test(xmlAttribute(each, 'date1904')),
  )
  const sheets = [...tags(workbook, 'sheet')]
    .filter((each) => !['hidden', 'veryHidden'].includes(xmlAttribute(each, 'state')))
    .map((each) => ({
      name: xmlAttribute(each, 'name'),
      path: pathOf(targets.get(xmlAttribute(each, 'r:id')) ?? ''),
    }))
    .filter(({ path }) => path !== '')
  if (sheets.length === 0) throw new WorkbookRefusal('notWorkbook')
  let shared: Promise<Shared> | null = null
  return {
    sheets: sheets.map(({ name }) => name),
    cells: async (sheet) => {
      shared ??= sharedOf(parts, isFrom1904)
      return cellsOf(await parts.text(sheets[sheet]?.path ?? ''), await shared)
    },
  }
}

interface Shared {
  readonly strings: readonly string[]
  readonly forms: readonly NumberForm[]
}

async function sharedOf(parts: WorkbookParts, isFrom1904: boolean): Promise<Shared> {
  const [strings, styles] = [await parts.text('xl/sharedStrings.xml'), await parts.text('xl/styles.xml')]
  return { strings: sharedStrings(strings), forms: numberForms(styles, isFrom1904) }
}

function pathOf(target: string): string {
  if (target === '') return ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function* tags(xml: string, name: string): Generator<string, void> {
  for (const token of xmlTokens(xml)) if (token.kind === 'open' && token.name === name) yield token.attributes
}

/** How a character is read aloud (`rPh`) is no part of the text. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let [isText, isReading] = [false, false]
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isText && !isReading) strings.push(`${strings.pop() ?? ''}${token.text}`)
      continue
    }
    const isOpen = token.kind === 'open' && !token.isEmpty
    if (token.name === 'si' && token.kind === 'open') strings.push('')
    else if (token.name === 't') isText = isOpen
    else if (token.name === 'rPh') isReading = isOpen
  }
  return strings
}

function cellsOf(xml: string, { strings, forms }: Shared): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, column, type, style, text] = [0, 0, '', 0, '']
  let isValue = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isValue) text += token.text
    } else if (token.kind === 'open') {
      if (token.name === 'row') {
        row = Number(xmlAttribute(token.attributes, 'r')) || row + 1
        column = 0
      } else if (token.name === 'c') {
        column = columnOf(xmlAttribute(token.attributes, 'r')) || column + 1
        type = xmlAttribute(token.attributes, 't')
        style = Number(xmlAttribute(token.attributes, 's'))
        text = ''
      } else if (token.name === 'v' || token.name === 't') isValue = !token.isEmpty
      else if (token.name === 'mergeCell') fillMerged(rows, xmlAttribute(token.attributes, 'ref'))
    } else if (token.name === 'v' || token.name === 't') isValue = false
    else if (token.name === 'c' && text !== '') {
      if (row > MOST_ROWS) throw new WorkbookRefusal('hugeWorkbook')
      if (column <= MOST_COLUMNS)
        put(
          rows,
          row,
          column,
          type === 's' ? (strings[Number(text)] ?? '') : cellText(text, type, forms[style]),
        )
    }
  }
  // Rows and cells that are not there are holes.
  return Array.from({ length: rows.length }, (_, at) => {
    const cells: readonly (string | undefined)[] = rows[at] ?? []
    return Array.from({ length: cells.length }, (_cell, index) => cells[index] ?? '')
  })
}

function put(rows: string[][], row: number, column: number, text: string): void {
  const cells = (rows[row - 1] ??= [])
  cells[column - 1] = text
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/

/** `AB12` is column 28; 0 when there is no such name. */
function columnOf(reference: string): number {
  const letters = REFERENCE.exec(reference)?.[1] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** A cell merged over several rows stands for each of them: the room of a family is written once. */
function fillMerged(rows: string[][], reference: string): void {
  const [from = '', to = ''] = reference.split(':')
  const [first, last] = [Number(REFERENCE.exec(from)?.[2]), Number(REFERENCE.exec(to)?.[2])]
  const column = columnOf(from)
  const text = rows[first - 1]?.[column - 1]
  if (text === undefined || columnOf(to) !== column) return
  for (let row = first + 1; row <= Math.min(last, rows.length, MOST_ROWS); row += 1)
    put(rows, row, column, text)
}
