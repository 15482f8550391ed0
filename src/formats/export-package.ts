import type { Calendar } from '../domain/calendar.ts'
import type { AsideFile } from './export-aside.ts'
import { CONTENTS, type ContentName } from './export-content.ts'
import { EXPORT_DOCUMENTS } from './export-documents.ts'
import { evidencePath, type ExportedEvidence } from './export-evidence.ts'
import { utf8Chunks } from './export-lines.ts'
import { EXPORT_ENTRIES } from './export-manifest.ts'
import type { EntryPacking } from './export-packing.ts'
import type { HashStream } from './export-ports.ts'
import { readmeText, type ReadmeWords } from './export-readme.ts'
import { originsOnce, type Breathe } from './export-source.ts'
import { splitChunks, type NamedChunk } from './export-split.ts'
import type { ExportSurvey } from './export-survey.ts'
import { xlsxBytes } from './export-xlsx.ts'
import { PackageWriter } from './export-writer.ts'

/** What an export says about itself. */
export interface ExportFacts {
  readonly office: { readonly id: string; readonly name: string }
  readonly appVersion: string
  readonly madeAt: number
  /** Staff id. */
  readonly madeBy: string
}

const LINE_FEED = 0x0a

/** A form as PDF. */
export interface ExportedForm {
  /** `forms/<name>.pdf`, letters, digits, `.`, `_` and `-` only. */
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

/** What a package says about what went into it; `ExportSurvey` has this shape. */
export type PackageFacts = Pick<
  ExportSurvey,
  'origins' | 'events' | 'eventBytes' | 'range' | 'evidence' | 'selection' | 'part'
> & { readonly cases: { readonly size: number } }

export interface ExportPackageParts {
  readonly survey: PackageFacts
  /** What `exportContent` makes of this package. */
  readonly content: AsyncIterable<NamedChunk<ContentName>>
  /** Whether the chunks come deflated; only where there is a passphrase and a `packing`. */
  readonly isDeflated?: boolean
  /** Name of the ledger's sheet. */
  readonly sheetName: string
  readonly evidence: ExportedEvidence
  /** Forms to go along, made as they are asked for. */
  readonly forms?: AsyncIterable<ExportedForm>
  readonly facts: ExportFacts
  readonly readme: readonly ReadmeWords[]
  readonly calendar: Calendar
  readonly newHash: () => HashStream
  /** Packs encrypted entries faster than the ZIP library. */
  readonly packing?: EntryPacking
  readonly breathe: Breathe
  /** Encrypts the export; `null` or absent = whoever finds it can read it. */
  readonly passphrase?: string | null
  /** Where entries may wait for their turn outside of memory. */
  readonly newAside?: () => Promise<AsideFile>
  /** Rounds of the key's derivation; only tests ask for fewer. */
  readonly iterations?: number
  /** Takes the bytes of the file in order. */
  readonly write: (bytes: Uint8Array) => Promise<void>
}

export interface WrittenPackage {
  readonly bytes: number
  /** SHA-256 of the whole file. */
  readonly sha256: string
  readonly cases: number
  readonly events: number
  /** Entries with the manifest. */
  readonly entries: number
  /** Files that events name and the desk no longer had whole. */
  readonly missingEvidence: number
}

/**
 * Writes an export (`safety.md` §3) as a stream.
 *
 * `events.jsonl` depends on the journal alone: the same state gives the same bytes. Rejects with what `write`,
 * `content` or `breathe` rejected with.
 */
export async function writeExportPackage(parts: ExportPackageParts): Promise<WrittenPackage> {
  const { survey, facts, calendar, passphrase = null, isDeflated = false, packing } = parts
  const writer = await PackageWriter.open({ ...parts, passphrase, madeAt: calendar.wallTime(facts.madeAt) })
  const split = splitChunks(
    CONTENTS,
    counted(parts.content, (lines) => (cases += lines)),
  )
  let cases = 0
  const making = xlsxBytes({
    name: parts.sheetName,
    sheet: split.read('sheet'),
    madeAt: calendar.wallTime(facts.madeAt),
    ...(isDeflated && packing !== undefined ? { crc32: packing.crc32, newAside: parts.newAside } : {}),
  })
  await split.allRead([
    writer.add(EXPORT_ENTRIES.events, split.read('events'), { bytes: survey.eventBytes, isDeflated }),
    writer.add(EXPORT_ENTRIES.cases, split.read('cases'), { isDeflated }),
    making,
  ])
  const ledger = await making
  const counts = { cases, events: survey.events }
  // A workbook is packed already; in clear its own end would look like the end of a file that was cut off.
  const bytes = ledger.reduce((sum, piece) => sum + piece.length, 0)
  const asItIs = writer.isEncrypted ? { level: 0, bytes } : {}
  await writer.add(EXPORT_ENTRIES.ledger, onceOnly(ledger), asItIs)
  const readme = readmeText(parts.readme, writer.isEncrypted ? null : { ...facts, counts }, calendar)
  await writer.add(EXPORT_ENTRIES.readme, utf8Chunks(only(readme)))
  for (const [path, text] of EXPORT_DOCUMENTS) await writer.add(path, utf8Chunks(only(text)))
  const missing = await addEvidence(parts, writer)
  for await (const { path, content } of parts.forms ?? []) await writer.add(path, content)
  const origins = originsOnce(survey.origins)
  const missingEvidence = missing.length === 0 ? {} : { missingEvidence: [...missing] }
  const { range, selection, part } = survey
  const chosen = { ...(selection === null ? {} : { selection }), ...(part === null ? {} : { part }) }
  const finished = await writer.finish({ ...facts, origins, range, ...chosen, counts, ...missingEvidence })
  return { ...finished, ...counts, missingEvidence: missing.length }
}

/** Passes chunks on and tells the lines of `cases.jsonl` in each: cases this version cannot fold have none. */
async function* counted(
  chunks: AsyncIterable<NamedChunk<ContentName>>,
  onCases: (lines: number) => void,
): AsyncGenerator<NamedChunk<ContentName>> {
  for await (const chunk of chunks) {
    if (chunk.name === 'cases') onCases(lineCount(chunk.bytes))
    yield chunk
  }
}

function lineCount(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1
  return lines
}

/** Adds every file the events name, as it is: packed already, so it is stored. Answers the hashes of those missing. */
async function addEvidence(
  { survey, evidence, breathe }: ExportPackageParts,
  writer: PackageWriter,
): Promise<readonly string[]> {
  const missing: string[] = []
  for (const file of survey.evidence) {
    await breathe()
    if (await evidence.isWhole(file.sha256))
      await writer.add(evidencePath(file), evidence.read(file.sha256), { level: 0 })
    else missing.push(file.sha256)
  }
  return missing
}

async function* only(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

/** Lets go of each piece. */
async function* onceOnly(pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift())
    yield await Promise.resolve(piece)
}
