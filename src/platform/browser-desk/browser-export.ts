import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { ExportPlan, VerifyReport } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import type { ExportRange } from '../../domain/office.ts'
import { packageContent } from '../../formats/export-cases.ts'
import { exportContent } from '../../formats/export-content.ts'
import { exportFileName } from '../../formats/export-file-name.ts'
import type { ExportedEvidence } from '../../formats/export-evidence.ts'
import type { LedgerWords } from '../../formats/export-ledger.ts'
import { writeExportPackage, type ExportFacts, type WrittenPackage } from '../../formats/export-package.ts'
import type { HashStream, RandomAccess } from '../../formats/export-ports.ts'
import type { ReadmeWords } from '../../formats/export-readme.ts'
import type { Breathe, ExportJournal } from '../../formats/export-source.ts'
import { packageBytes, planExport } from '../../formats/export-plan.ts'
import { surveyJournal, type ExportSurvey } from '../../formats/export-survey.ts'
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
  readonly order: { readonly passphrase: string | null; readonly range: ExportRange | null }
}

export interface BuiltExport {
  readonly content: Blob
  readonly written: WrittenPackage & { readonly fileName: string; readonly readBack: 'cache' }
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
  order: { passphrase, range },
}: BuildExportParts): Promise<Outcome<BuiltExport>> {
  const survey = await chosenSurvey(journal, { range, calendar, job })
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const content = exportContent({
    ...{ journal, calendar, ledger: words.ledger, breathe: job.breathe },
    content: packageContent(survey),
    progress: (done, total) => {
      job.progress('writing', done, total)
    },
  })
  const written = await writeExportPackage({
    ...{ content, sheetName: words.ledger.sheetName, readme: words.readme },
    evidence,
    survey,
    facts,
    passphrase,
    calendar,
    newHash,
    breathe: job.breathe,
    write: (bytes) => {
      pieces.push(Uint8Array.from(bytes))
      return Promise.resolve()
    },
  })
  const file = new Blob(pieces, { type: 'application/zip' })
  const found = await verifyExport(accessTo(file), verifyPorts(job), { passphrase })
  if (!found.ok || found.sha256 !== written.sha256) return failure('readBackDiffers')
  const fileName = exportFileName(facts.office.name, range ?? survey.range, facts.madeAt, calendar)
  return success({ content: file, written: { ...written, fileName, readBack: 'cache' } })
}

/** What the export would hold; the browser tells nobody how much room it has. */
export async function plannedExport(
  journal: ExportJournal,
  { office, madeAt }: ExportFacts,
  chosen: ChosenCases,
): Promise<ExportPlan> {
  const survey = await chosenSurvey(journal, chosen)
  return {
    fileName: exportFileName(office.name, chosen.range ?? survey.range, madeAt, chosen.calendar),
    madeAt,
    cases: survey.cases.size,
    neededBytes: packageBytes(survey),
  }
}

interface ChosenCases {
  readonly range: ExportRange | null
  readonly calendar: Calendar
  readonly job: BrowserJob
}

/** The cases of a range, in one file: what a browser holds in memory is far below the limit of a stick. */
async function chosenSurvey(
  journal: ExportJournal,
  { range, calendar, job }: ChosenCases,
): Promise<ExportSurvey> {
  const whole = await surveyJournal(journal, job.breathe)
  const options = { range, calendar, maxBytes: Number.MAX_SAFE_INTEGER, setId: '', breathe: job.breathe }
  const planned = await planExport(whole, options)
  const [survey] = planned.ok ? planned.packages : []
  if (survey === undefined) throw new Error('Export: expected one package without a limit, got none')
  return survey
}

/** Checks an export that somebody chose, without importing it. */
export async function verifyChosen(
  file: File,
  job: BrowserJob,
  passphrase: string | null,
): Promise<Outcome<VerifyReport>> {
  const found = await verifyExport(accessTo(file), verifyPorts(job), { passphrase })
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
    hexSoFar: () => bytesToHex(hash.clone().digest()),
    hex: () => bytesToHex(hash.digest()),
  }
}
