/**
 * Recounts what the driver left behind, sharing no code with the program: every row of the CSV must be one case of the
 * export and one PDF whose text holds every field. `npx tsx tests/faults/recount-drive.ts <complaints.csv> <out-dir>`.
 *
 * Normalisation of both sides before comparing: white space, control, bidi and zero-width characters are left out, and
 * glyph twins are one (`paper-text.ts`); footers and the repeated head of later pages are left out.
 */
import { parse } from 'csv-parse/sync'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { barePaperText } from '../harness/paper-text.ts'
import { recountExport, recountTool, type Recount } from './recount-export.ts'

/** Fields that stand on F01 as they were written; `household` and `occurredAt` are read and put into one notation. */
const WRITTEN = ['name', 'phone', 'content', 'place', 'demand'] as const
/** The head that the table of F01 repeats on every page: number and time of receipt. */
const REPEATED_HEAD = /^.{0,60}?受理时间\d{4}年\d{1,2}月\d{1,2}日\d{2}:\d{2}/u
/** Points (1/72 inch) of the bottom margin of F01, 18 mm: the footers lie there. */
const BOTTOM_MARGIN_POINTS = 51

export interface DriveRecount {
  readonly rows: number
  readonly papers: number
  /** Fields of rows that are not on the paper or not in the export, in words; empty when nothing is missing. */
  readonly missing: readonly string[]
  /** Most pages of one paper. */
  readonly mostPages: number
  readonly export: Omit<Recount, 'sha256' | 'numbers'>
}

type Row = Readonly<Record<string, string>>

/** Recounts one run of the driver. */
export async function recountDrive(csvPath: string, outFolder: string): Promise<DriveRecount> {
  const rows: Row[] = parse(readFileSync(csvPath), { bom: true, columns: true, skip_empty_lines: true })
  const names = readdirSync(outFolder)
  const archive = join(outFolder, names.find((name) => name.endsWith('.tingsu.zip')) ?? '')
  const { sha256: _hashes, numbers, ...recount } = recountExport(archive)
  const exported = exportedContents(archive)
  const papers = readdirSync(join(outFolder, 'forms'))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
  const missing: string[] = []
  let mostPages = 0
  for (const [index, row] of rows.entries()) {
    const where = `row ${String(index + 1)}`
    const name = papers[index]
    if (name === undefined) missing.push(`${where}: no paper`)
    else {
      const { text, pages } = await paperText(join(outFolder, 'forms', name))
      mostPages = Math.max(mostPages, pages)
      missing.push(...missingOnPaper(row, text).map((field) => `${where}: ${field} is not on ${name}`))
      if (!numbers.includes(name.split('_')[0] ?? ''))
        missing.push(`${where}: ${name} has no case in the export`)
    }
    if (!exported.includes((row['content'] ?? '').trim()))
      missing.push(`${where}: content is not in the export`)
  }
  return { rows: rows.length, papers: papers.length, missing, mostPages, export: recount }
}

/** What was said, as the export keeps it: to the letter, with the line breaks of a keyboard. */
function exportedContents(archive: string): readonly string[] {
  return recountTool()
    .read(archive, 'events.jsonl')
    .toString('utf8')
    .split('\n')
    .filter((line) => line.includes('"kind":"registered"'))
    .map((line) => {
      const event = JSON.parse(line) as { personal?: { content?: { content?: string } } }
      return event.personal?.content?.content ?? ''
    })
}

function missingOnPaper(row: Row, paper: string): readonly string[] {
  return WRITTEN.filter((field) => !paper.includes(bare(row[field] ?? '')))
}

function bare(text: string): string {
  return barePaperText(text.replace(/[\p{Cc}\p{Cf}]/gu, ''))
}

async function paperText(path: string): Promise<{ text: string; pages: number }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages = document.numPages
  let text = ''
  for (let number = 1; number <= pages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const page = items.map((item) =>
      'str' in item && Number(item.transform[5]) > BOTTOM_MARGIN_POINTS ? item.str : '',
    )
    const words = bare(page.join(''))
    text += number === 1 ? words : words.replace(REPEATED_HEAD, '')
  }
  await document.destroy()
  return { text, pages }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [csvPath = '', outFolder = ''] = process.argv.slice(2)
  const recount = await recountDrive(csvPath, outFolder)
  process.stdout.write(`${JSON.stringify(recount)}\n`)
  const isWhole = recount.missing.length === 0 && recount.export.archiveIsSound
  process.exitCode = isWhole && recount.export.differences.length === 0 ? 0 : 1
}
