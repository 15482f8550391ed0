import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { ExportReceipt, VerifyReport } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { exportFileName } from '../../formats/export-file-name.ts'
import type { ExportedEvidence } from '../../formats/export-evidence.ts'
import type { LedgerWords } from '../../formats/export-ledger.ts'
import { writeExportPackage, type ExportFacts } from '../../formats/export-package.ts'
import type { HashStream, RandomAccess } from '../../formats/export-ports.ts'
import type { ReadmeWords } from '../../formats/export-readme.ts'
import type { Breathe, ExportJournal } from '../../formats/export-source.ts'
import { surveyJournal } from '../../formats/export-survey.ts'
import { verifyExport } from '../../formats/export-verify.ts'
import { sha256Hex } from './stamped-lines.ts'

/** Words of the ledger and of the explanation, one language after the other. */
export interface ExportWords {
  readonly ledger: LedgerWords
  readonly readme: readonly ReadmeWords[]
}

/** One export or check while it runs. */
export interface BrowserJob {
  /** Lets the page breathe; throws when the job was cancelled. */
  readonly breathe: Breathe
  readonly progress: (phase: string, done: number, total: number) => void
}

export interface BuildExportParts {
  readonly journal: ExportJournal
  readonly evidence: ExportedEvidence
  readonly facts: ExportFacts
  readonly words: ExportWords
  readonly calendar: Calendar
  readonly job: BrowserJob
}

export interface BuiltExport {
  readonly content: Blob
  readonly receipt: Omit<ExportReceipt, 'path' | 'durationMs'>
}

/**
 * Builds an export in memory and checks every hash of it before it is handed to the browser. What the browser then
 * writes cannot be read back from here; the receipt says `cache`.
 */
export async function buildExport({
  journal,
  evidence,
  facts,
  words,
  calendar,
  job,
}: BuildExportParts): Promise<Outcome<BuiltExport>> {
  const survey = await surveyJournal(journal, job.breathe)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const written = await writeExportPackage({
    ...words,
    journal,
    evidence,
    survey,
    facts,
    calendar,
    newHash,
    breathe: job.breathe,
    progress: (done, total) => {
      job.progress('writing', done, total)
    },
    write: (bytes) => {
      pieces.push(Uint8Array.from(bytes))
      return Promise.resolve()
    },
  })
  const content = new Blob(pieces, { type: 'application/zip' })
  const found = await verifyExport(accessTo(content), verifyPorts(job))
  if (!found.ok || found.sha256 !== written.sha256) return failure('writeFailed', { code: 'readBack' })
  const { bytes, sha256: hash, cases, events, entries, missingEvidence } = written
  const fileName = exportFileName(facts.office.name, survey.range, facts.madeAt, calendar)
  return success({
    content,
    receipt: { fileName, bytes, sha256: hash, cases, events, entries, missingEvidence, readBack: 'cache' },
  })
}

/** Checks an export that somebody chose, without importing it. */
export async function verifyChosen(file: File, job: BrowserJob): Promise<Outcome<VerifyReport>> {
  const found = await verifyExport(accessTo(file), verifyPorts(job))
  if (!found.ok) return failure(found.code, found.params)
  const { office, madeAt, counts } = found.manifest
  return success({
    fileName: file.name,
    sha256: found.sha256,
    bytes: file.size,
    officeName: office.name,
    madeAt,
    ...counts,
    entries: found.entries,
    missingEvidence: found.manifest.missingEvidence?.length ?? 0,
    isAuthenticated: found.isAuthenticated,
  })
}

function verifyPorts(job: BrowserJob): Parameters<typeof verifyExport>[1] {
  return {
    newHash,
    sha256Hex,
    breathe: job.breathe,
    progress: (done, total) => {
      job.progress('checking', done, total)
    },
  }
}

function accessTo(content: Blob): RandomAccess {
  return {
    bytes: content.size,
    read: async (offset, length) =>
      new Uint8Array(await content.slice(offset, offset + length).arrayBuffer()),
  }
}

function newHash(): HashStream {
  const hash = sha256.create()
  return {
    update: (bytes) => {
      hash.update(bytes)
    },
    hex: () => bytesToHex(hash.digest()),
  }
}
