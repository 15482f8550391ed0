import { basename } from 'node:path'
import type { AsideFile } from '../../../src/formats/export-aside.ts'
import {
  writeExportPackage,
  type ExportedForm,
  type ExportFacts,
  type WrittenPackage,
} from '../../../src/formats/export-package.ts'
import type { EntryPacking } from '../../../src/formats/export-packing.ts'
import { FAT32_BYTES } from '../../../src/formats/export-plan.ts'
import { verifyExport, type VerifyPorts } from '../../../src/formats/export-verify.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { VerifyReport } from '../../contract/shapes.ts'
import type { ExportFiles, NewFile, OpenedFile } from './export-files.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportDeps } from './export-deps.ts'
import type { ExportReading, ReadPackage } from './export-reading.ts'
import { letGo } from './let-go.ts'
import { newNodeHash, nodeSha256Hex } from './node-hash.ts'
import { nodePacking } from './node-packing.ts'

/** What goes into one file. */
export interface WrittenContent {
  readonly reading: ExportReading
  /** Which package of those that were planned, and what it will hold. */
  readonly index: number
  readonly survey: ReadPackage
  readonly facts: ExportFacts
  /** `null` = whoever finds it can read it. */
  readonly passphrase: string | null
  readonly forms: AsyncIterable<ExportedForm> | undefined
  /** See `ExportPackageParts`. */
  readonly newAside: (() => Promise<AsideFile>) | undefined
  readonly progress: (done: number, total: number) => void
}

/** Streams the export into a file that was just created, flushes and closes it, whatever happens. */
export async function writeTemporary(
  deps: ExportDeps,
  job: ExportJob,
  output: NewFile,
  { reading, index, survey, facts, passphrase, forms, newAside, progress }: WrittenContent,
): Promise<WrittenPackage> {
  const maxBytes = deps.maxFileBytes ?? FAT32_BYTES
  let bytesWritten = 0
  let isOpen = true
  try {
    const written = await writeExportPackage({
      survey,
      content: reading.content(index, progress),
      isDeflated: reading.isDeflated,
      sheetName: deps.ledger.sheetName,
      evidence: deps.evidence,
      facts,
      passphrase,
      ...(forms === undefined ? {} : { forms }),
      ...(newAside === undefined ? {} : { newAside }),
      readme: deps.readme,
      calendar: deps.calendar,
      newHash: newNodeHash,
      packing: nodePacking,
      breathe: job.breathe,
      async write(bytes) {
        await job.breathe()
        bytesWritten += bytes.length
        if (bytesWritten > maxBytes) job.refuse(failure('exportTooLarge', { bytes: maxBytes }))
        await job.at('target', () => output.write(bytes))
      },
    })
    await job.at('target', () => output.sync())
    isOpen = false
    await job.at('target', () => output.close())
    return written
  } finally {
    if (isOpen) await output.close().catch(() => undefined)
  }
}

/** What must be read back. */
interface ExpectedFile {
  readonly expected: WrittenPackage
  /** Unpacks entries elsewhere; see `EntryPacking`. */
  readonly hashed: EntryPacking['hashed']
  readonly passphrase: string | null
  readonly progress: (done: number, total: number) => void
}

/** Reads the file back and checks every hash; `null` when what comes back is not what was written. */
export async function readBackExport(
  files: ExportFiles,
  job: ExportJob,
  path: string,
  { expected: written, hashed, passphrase, progress }: ExpectedFile,
): Promise<OpenedFile['readBack'] | null> {
  const file = await job.at('target', () => files.openDirect(path))
  try {
    const packing = { ...nodePacking, hashed }
    const ports = { ...verifyPorts(job, progress), packing, letGo, depth: 'bytes' as const }
    const found = await job.at('target', () => verifyExport(file, ports, { passphrase }))
    const isSame = found.ok && found.sha256 === written.sha256 && file.bytes === written.bytes
    return isSame && found.entries === written.entries ? file.readBack : null
  } finally {
    await file.close()
  }
}

/** Checks an export that somebody chose. */
export async function verifyFile(
  files: ExportFiles,
  job: ExportJob,
  path: string,
  passphrase: string | null,
): Promise<Outcome<VerifyReport>> {
  const file = await job.at('file', () => files.open(path))
  try {
    const ports = verifyPorts(job, (done, total) => job.progress('checking', done, total))
    const found = await job.at('file', () => verifyExport(file, ports, { passphrase }))
    if (!found.ok) return failure(found.code, found.params)
    const { office, madeAt, counts } = found.manifest
    return success({
      fileName: basename(path),
      sha256: found.sha256,
      bytes: file.bytes,
      officeName: office.name,
      madeAt,
      cases: counts.cases,
      events: counts.events,
      entries: found.entries,
      missingEvidence: found.manifest.missingEvidence?.length ?? 0,
      isAuthenticated: found.isAuthenticated,
    })
  } finally {
    await file.close()
  }
}

function verifyPorts(job: ExportJob, progress: VerifyPorts['progress']): VerifyPorts {
  return {
    newHash: newNodeHash,
    sha256Hex: nodeSha256Hex,
    packing: nodePacking,
    breathe: job.breathe,
    progress,
  }
}
