import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import type { RequestResult } from '../../../electron/contract/requests.ts'
import type { ChosenEvidence } from '../../../electron/contract/shapes.ts'
import { evidenceFileName } from '../../domain/evidence.ts'
import { safeFileName } from '../../formats/safe-file-name.ts'
import type { BrowserEvidence } from './browser-evidence.ts'
import type { BrowserPage } from './browser-page.ts'

export interface BrowserEvidenceParts {
  readonly evidence: BrowserEvidence
  readonly page: BrowserPage
}

type EvidenceRequest =
  `evidence:${'begin' | 'append' | 'commit' | 'cancel' | 'choose' | 'address' | 'saveCopy'}`

/** Requests that concern evidence, answered in the page (R27; ADR 14). */
export function browserEvidenceRequests({
  evidence,
  page,
}: BrowserEvidenceParts): Pick<DeskHandlers, EvidenceRequest> {
  return {
    'evidence:begin': ({ uploadId, bytes }) => Promise.resolve(evidence.begin(uploadId, bytes)),
    'evidence:append': ({ uploadId, offset, chunk }) =>
      Promise.resolve(evidence.append(uploadId, offset, chunk)),
    'evidence:commit': ({ uploadId }) => evidence.commit(uploadId),
    'evidence:cancel': ({ uploadId }) => {
      evidence.cancel(uploadId)
      return Promise.resolve(success(null))
    },
    'evidence:choose': async () => {
      const taken: ChosenEvidence[] = []
      for (const file of await page.chooseFiles()) taken.push(await takeIn(evidence, file))
      return success(taken)
    },
    'evidence:address': async ({ sha256 }) => {
      const address = await evidence.address(sha256)
      return address === null ? failure('evidenceMissing') : success({ address })
    },
    'evidence:saveCopy': ({ sha256, fileName }) => saveCopy(evidence, page, sha256, fileName),
  }
}

async function takeIn(evidence: BrowserEvidence, file: File): Promise<ChosenEvidence> {
  const stored = await evidence.store(file)
  return {
    fileName: file.name,
    stored: stored.ok ? stored.value : null,
    refused: stored.ok ? null : stored,
  }
}

async function saveCopy(
  evidence: BrowserEvidence,
  page: BrowserPage,
  sha256: string,
  wanted: string,
): Promise<Outcome<RequestResult<'evidence:saveCopy'>>> {
  const [found, bytes] = await Promise.all([evidence.find(sha256), evidence.bytes(sha256)])
  if (found === null || bytes === null) return failure('evidenceMissing')
  const { shareableCopy } = await import('../../formats/shareable-copy.ts')
  const copy = shareableCopy(bytes, found.mediaType)
  if (copy === null) return failure('locationNotRemovable')
  const extension = /\.[^.]+$/.exec(evidenceFileName(found))?.[0] ?? ''
  const fileName = safeFileName(`${wanted.replace(/\.[A-Za-z0-9]{1,5}$/, '')}${extension}`)
  page.download(fileName, new Blob([Uint8Array.from(copy)], { type: found.mediaType }))
  return success({ path: fileName, fileName })
}
