import { isDemoOffice } from '../../../src/domain/demo-office.ts'
import { basename } from 'node:path'
import type { ExportArchive } from '../../../src/formats/export-archive.ts'
import type { VerifyPorts } from '../../../src/formats/export-verify.ts'
import { openVerifiedExport, type OpenedExport } from '../../../src/formats/open-export.ts'
import { failure, success, type Failure, type Outcome } from '../../contract/failures.ts'
import type { OpenedFile } from '../export/export-files.ts'
import type { ExportJob } from '../export/export-job.ts'
import { newNodeHash, nodeSha256Hex } from '../export/node-hash.ts'
import { nodePacking } from '../export/node-packing.ts'
import type { ImportDeps } from './import-deps.ts'

export interface OpenedFileOfExport {
  readonly fileName: string
  readonly opened: OpenedExport
}

/** Exports that were verified whole and stay open until they are read. */
export interface OpenedExports {
  readonly exports: readonly OpenedFileOfExport[]
  readonly close: () => Promise<void>
}

/**
 * Opens and verifies every file, their lines by `linesOf` as long as they may come in; one that does not hold refuses all, and so do files of two offices or of another office
 * than this desk's.
 */
export async function openExports(
  deps: Pick<ImportDeps, 'exports' | 'office'>,
  job: ExportJob,
  paths: readonly string[],
  passphrase: string | null,
  linesOf: NonNullable<VerifyPorts['linesOf']>,
): Promise<Outcome<OpenedExports>> {
  const files: OpenedFile[] = []
  const exports: OpenedFileOfExport[] = []
  const close = async () => {
    for (const file of files) await file.close().catch(() => undefined)
  }
  const ours = deps.office.identity?.officeId
  const refusalOf = ({ manifest: { office } }: Pick<ExportArchive, 'manifest'>): Failure | null => {
    // Also where there is no office yet: what is invented never becomes a real one (ADR 20).
    if (isDemoOffice(office.id) && office.id !== ours) return failure('demoExport')
    const expected = ours ?? exports[0]?.opened.manifest.office.id ?? office.id
    return office.id === expected ? null : failure('otherOffice', { officeName: office.name })
  }
  try {
    for (const path of paths) {
      const file = await job.at('file', () => deps.exports.open(path))
      files.push(file)
      const ports = {
        newHash: newNodeHash,
        sha256Hex: nodeSha256Hex,
        packing: nodePacking,
        breathe: job.breathe,
        progress: (done: number, total: number) => job.progress('checking', done, total),
        linesOf: (...[path, archive, evidence]: Parameters<typeof linesOf>) =>
          refusalOf(archive) === null ? linesOf(path, archive, evidence) : null,
      }
      const opened = await job.at('file', () => openVerifiedExport(file, ports, { passphrase }))
      const fileName = basename(path)
      if (!opened.ok) {
        await close()
        return failure(opened.code, { ...opened.params, fileName })
      }
      exports.push({ fileName, opened })
      const refused = refusalOf(opened)
      if (refused !== null) {
        await close()
        return failure(refused.code, { ...refused.params, fileName })
      }
    }
    return success({ exports, close })
  } catch (error) {
    await close()
    throw error
  }
}
