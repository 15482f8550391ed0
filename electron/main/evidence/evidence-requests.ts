import { dirname } from 'node:path'
import { shareableCopy } from '../../../src/formats/shareable-copy.ts'
import { evidenceFileName } from '../../../src/domain/evidence.ts'
import { joined } from '../../../src/formats/byte-pieces.ts'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { RequestResult } from '../../contract/requests.ts'
import type { Dialogs } from '../dialogs.ts'
import type { ExportFiles } from '../export/export-files.ts'
import type { Folders } from '../folders.ts'
import { writeHandedFile } from '../handed-file.ts'
import { takeInFiles } from './evidence-intake.ts'
import type { EvidenceStore } from './evidence-store.ts'

export interface EvidenceRequestParts {
  readonly evidence: EvidenceStore
  readonly dialogs: Dialogs
  readonly folders: Folders
  readonly files: ExportFiles
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
}

type EvidenceRequest =
  `evidence:${'begin' | 'append' | 'commit' | 'cancel' | 'choose' | 'address' | 'saveCopy'}`

/** Requests that concern evidence (R27; ADR 14). */
export function evidenceRequests(parts: EvidenceRequestParts): Pick<DeskHandlers, EvidenceRequest> {
  const { evidence, dialogs, folders, files } = parts
  return {
    'evidence:begin': ({ uploadId, bytes }) => evidence.begin(uploadId, bytes),
    'evidence:append': ({ uploadId, offset, chunk }) => evidence.append(uploadId, offset, chunk),
    'evidence:commit': ({ uploadId }) => evidence.commit(uploadId),
    'evidence:cancel': async ({ uploadId }) => {
      await evidence.cancel(uploadId)
      return success(null)
    },
    'evidence:choose': async ({ jobId }) => {
      const paths = await dialogs.chooseEvidence(folders.evidenceFolder)
      const [first] = paths
      if (first !== undefined) await folders.rememberEvidenceFolder(dirname(first))
      const progress = (done: number, total: number) => parts.progress(jobId, 'storing', done, total)
      return success(await takeInFiles(paths, { store: evidence, files, progress }))
    },
    'evidence:address': async ({ sha256 }) =>
      (await evidence.find(sha256)) === null
        ? failure('evidenceMissing')
        : success({ address: `/evidence/${sha256}` }),
    'evidence:saveCopy': ({ sha256, fileName }) => saveCopy(parts, sha256, fileName),
  }
}

/** Writes a copy without place and device into a folder the person chooses; nothing is overwritten. */
async function saveCopy(
  { evidence, dialogs, folders, files }: EvidenceRequestParts,
  sha256: string,
  wanted: string,
): Promise<Outcome<RequestResult<'evidence:saveCopy'>>> {
  const found = await evidence.find(sha256)
  if (found === null) return failure('evidenceMissing')
  const pieces: Uint8Array[] = []
  for await (const piece of evidence.read(sha256)) pieces.push(piece)
  const copy = shareableCopy(joined(pieces), found.mediaType)
  if (copy === null) return failure('locationNotRemovable')
  const folder = await dialogs.chooseFolder(folders.evidenceFolder)
  if (folder === null) return success(null)
  const extension = /\.[^.]+$/.exec(evidenceFileName(found))?.[0] ?? ''
  const name = `${wanted.replace(/\.[A-Za-z0-9]{1,5}$/, '')}${extension}`
  return writeHandedFile({ files, folders }, folder, name, copy)
}
