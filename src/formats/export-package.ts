import type { Calendar } from '../domain/calendar.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { EXPORT_DOCUMENTS } from './export-documents.ts'
import { evidencePath, type ExportedEvidence } from './export-evidence.ts'
import { ledgerColumns, ledgerRows, type LedgerWords } from './export-ledger.ts'
import { foldedCases, jsonLines, utf8Chunks, type FoldedCase } from './export-lines.ts'
import { EXPORT_ENTRIES } from './export-manifest.ts'
import { eventsInOrder } from './export-order.ts'
import { ForkStopped, forkedValues } from './forked-values.ts'
import type { HashStream } from './export-ports.ts'
import { readmeText, type ReadmeWords } from './export-readme.ts'
import { originsOnce, type Breathe, type ExportJournal } from './export-source.ts'
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

/** A form as PDF. */
export interface ExportedForm {
  /** `forms/<name>.pdf`, letters, digits, `.`, `_` and `-` only. */
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

export interface ExportPackageParts {
  readonly journal: ExportJournal
  /** What goes into this package: of the whole journal, or of one of `planExport`. */
  readonly survey: ExportSurvey
  readonly evidence: ExportedEvidence
  /** Forms to go along, made as they are asked for. */
  readonly forms?: AsyncIterable<ExportedForm>
  readonly facts: ExportFacts
  readonly ledger: LedgerWords
  readonly readme: readonly ReadmeWords[]
  readonly calendar: Calendar
  readonly newHash: () => HashStream
  readonly breathe: Breathe
  /** Encrypts the export; `null` or absent = whoever finds it can read it. */
  readonly passphrase?: string | null
  /** Rounds of the key's derivation; only tests ask for fewer. */
  readonly iterations?: number
  /** Takes the bytes of the file in order. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Called at the beginning and now and then; `total` = every event once for each reading of the journal. */
  readonly progress: (done: number, total: number) => void
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
 * `journal` or `breathe` rejected with.
 */
export async function writeExportPackage(parts: ExportPackageParts): Promise<WrittenPackage> {
  const { survey, facts, calendar, passphrase = null } = parts
  const writer = await PackageWriter.open({ ...parts, passphrase, madeAt: calendar.wallTime(facts.madeAt) })
  const events = countedEvents(parts)
  await writer.add(EXPORT_ENTRIES.events, utf8Chunks(jsonLines(events.next())))
  const forked = forkedValues(foldedCases(events.next(), survey.cases, parts.breathe))
  const ledgerPieces = ledger(parts, forked.second)
  const counted = countCases(forked.first)
  await bothOf(writer.add(EXPORT_ENTRIES.cases, utf8Chunks(jsonLines(counted.cases))), ledgerPieces)
  const counts = { cases: counted.count(), events: survey.events }
  await writer.add(EXPORT_ENTRIES.ledger, piecewise(await ledgerPieces))
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

/** Waits for the entry and for the ledger that is made beside it; the ledger's error is told where it is the cause. */
async function bothOf(entry: Promise<void>, ledgerPieces: Promise<unknown>): Promise<void> {
  ledgerPieces.catch(() => undefined)
  try {
    await entry
  } catch (error) {
    if (error instanceof ForkStopped) await ledgerPieces
    throw error
  }
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

function ledger(parts: ExportPackageParts, cases: AsyncIterable<FoldedCase>): Promise<readonly Uint8Array[]> {
  const { survey, calendar, ledger: words } = parts
  const reading = { words, staffNames: survey.staffNames, calendar }
  return xlsxBytes({
    name: words.sheetName,
    columns: ledgerColumns(words),
    rows: ledgerRows(cases, survey.caseOrder, reading),
    madeAt: calendar.wallTime(parts.facts.madeAt),
  })
}

/** Once for the events, once for cases and ledger. */
const PASSES = 2

function countedEvents(parts: ExportPackageParts): { next: () => AsyncGenerator<EventEnvelope> } {
  const { journal, survey, breathe, progress } = parts
  const total = survey.events * PASSES
  let done = 0
  progress(done, total)
  async function* pass(): AsyncGenerator<EventEnvelope> {
    let seen = 0
    for await (const event of eventsInOrder(journal, survey.origins, breathe)) {
      if (!survey.holds(event)) continue
      seen += 1
      done += 1
      // A page of the journal alone would take longer than a pause may be away.
      if (done % 50 === 0) await breathe()
      if (done % 100 === 0 || done === total) progress(done, total)
      yield event
    }
    if (seen !== survey.events) throw new Error(`Journal: expected ${survey.events} events, got ${seen}`)
  }
  return { next: pass }
}

function countCases(cases: AsyncIterable<FoldedCase>): {
  cases: AsyncGenerator
  count: () => number
} {
  let count = 0
  async function* counting(): AsyncGenerator {
    for await (const { folded } of cases) {
      if (folded === null) continue
      count += 1
      yield folded
    }
  }
  return { cases: counting(), count: () => count }
}

async function* only(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

async function* piecewise(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}
