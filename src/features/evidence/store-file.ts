import type { Outcome } from '../../../electron/contract/failures.ts'
import { MOST_CHUNK_BYTES } from '../../../electron/contract/shapes.ts'
import type { EvidenceFile } from '../../domain/evidence.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Sends a file to the store piece by piece; only the answer to the last request says that it is stored. */
export async function storeFile(
  { desk, newId }: Pick<AppContext, 'desk' | 'newId'>,
  file: File,
  onProgress: (doneBytes: number) => void,
): Promise<Outcome<EvidenceFile>> {
  const uploadId = newId()
  const begun = await desk.request('evidence:begin', { uploadId, bytes: file.size })
  if (!begun.ok) return begun
  for (let offset = 0; offset < file.size; offset += MOST_CHUNK_BYTES) {
    const chunk = await pieceOf(file, offset)
    if (chunk === null) {
      await desk.request('evidence:cancel', { uploadId })
      return { ok: false, code: 'readFailed', params: { code: 'file' } }
    }
    const taken = await desk.request('evidence:append', { uploadId, offset, chunk })
    if (!taken.ok) return taken
    onProgress(offset + chunk.length)
  }
  return desk.request('evidence:commit', { uploadId })
}

/** `null` = the file can no longer be read: it was moved, changed, or is a folder. */
async function pieceOf(file: File, offset: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(offset, offset + MOST_CHUNK_BYTES).arrayBuffer())
  } catch {
    return null
  }
}
