import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js'
import { localCalendar } from '../../../../electron/main/local-calendar.ts'
import { newNodeHash, nodeSha256Hex } from '../../../../electron/main/export/node-hash.ts'
import { writeExportPackage, type ExportPackageParts } from '../../../../src/formats/export-package.ts'
import type { ExportLimits } from '../../../../src/formats/export-entries.ts'
import type { ExportedEvidence } from '../../../../src/formats/export-evidence.ts'
import type { ExportJournal } from '../../../../src/formats/export-source.ts'
import type { RandomAccess } from '../../../../src/formats/export-ports.ts'
import { packageContent } from '../../../../src/formats/export-cases.ts'
import { exportContent } from '../../../../src/formats/export-content.ts'
import { surveyJournal, type ExportSurvey } from '../../../../src/formats/export-survey.ts'
import { verifyExport, type VerifyPorts } from '../../../../src/formats/export-verify.ts'
import ledger from '../../../../src/locales/zh-Hans/ledger.json' with { type: 'json' }
import vocabulary from '../../../../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }

import { NO_EVIDENCE } from '../../electron/main/export/export-desk.ts'

const noPause = () => Promise.resolve()

/** Rounds of the key's derivation in tests: the real count would cost a fifth of a second each time. */
export const FEW_ITERATIONS = 10
export const PASSPHRASE = 'ka-bai-mo tu-la-pu die-fen-guo xin-zao-li'

interface ExportOptions extends Partial<
  Pick<ExportPackageParts, 'passphrase' | 'iterations' | 'forms' | 'packing'>
> {
  readonly survey?: ExportSurvey
}

/** The export of a desk as bytes, without any file. */
export async function exportBytes(
  journal: ExportJournal,
  evidence: ExportedEvidence = NO_EVIDENCE,
  { survey, ...options }: ExportOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const chosen = survey ?? (await surveyJournal(journal, noPause))
  const words = { ...vocabulary, ...ledger }
  const reading = { ledger: words, calendar: localCalendar, breathe: noPause, progress: () => undefined }
  await writeExportPackage({
    survey: chosen,
    content: exportContent({ ...reading, journal, content: packageContent(chosen) }),
    sheetName: words.sheetName,
    iterations: FEW_ITERATIONS,
    ...options,
    evidence,
    facts: {
      office: { id: 'office', name: '星河湾' },
      appVersion: '0.1.0',
      madeAt: Date.UTC(2026, 10, 21),
      madeBy: 'staff',
    },
    readme: [ledger.readme],
    calendar: localCalendar,
    newHash: newNodeHash,
    breathe: noPause,
    write: (bytes) => Promise.resolve(void pieces.push(bytes.slice())),
  })
  return new Uint8Array(Buffer.concat(pieces))
}

/** Verifies bytes as if they were a file. */
export function verifyBytes(bytes: Uint8Array, limits?: ExportLimits, passphrase: string | null = null) {
  return verifyExport(
    asFile(bytes),
    { ...PORTS, ...(limits === undefined ? {} : { limits }) },
    { passphrase },
  )
}

/** Ports of a reader that accepts the few rounds of tests. */
export const PORTS: VerifyPorts = {
  newHash: newNodeHash,
  sha256Hex: nodeSha256Hex,
  breathe: noPause,
  progress: () => undefined,
  leastIterations: FEW_ITERATIONS,
}

/** Bytes as a file of a stick. */
export function asFile(bytes: Uint8Array): RandomAccess {
  return { bytes: bytes.length, read: (at, length) => Promise.resolve(bytes.slice(at, at + length)) }
}

export interface LooseEntry {
  readonly path: string
  readonly bytes: Uint8Array
  readonly options?: ZipWriterAddDataOptions
}

/** Takes a ZIP apart; every entry in the way it is stored. */
export async function unpacked(bytes: Uint8Array, password?: string): Promise<LooseEntry[]> {
  const options = password === undefined ? {} : { password }
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, ...options })
  const entries: LooseEntry[] = []
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue
    const isSecret = entry.encrypted && password !== undefined
    entries.push({
      path: entry.filename,
      bytes: await entry.getData(new Uint8ArrayWriter()),
      ...(isSecret ? { options: { password } } : {}),
    })
  }
  return entries
}

/** Packs a ZIP the way another program would: without the seal. */
export async function packed(entries: readonly LooseEntry[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const { path, bytes, options } of entries) await zip.add(path, new Uint8ArrayReader(bytes), options)
  return zip.close()
}
