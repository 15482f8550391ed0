import type { FileEntry } from '@zip.js/zip.js'
import { damaged, ExportRefusal } from './export-fault.ts'
import type { WatchedFile } from './export-watched-file.ts'

/** An entry of the ZIP and what opens it; `null` = it is in clear. */
export interface StoredEntry {
  readonly entry: FileEntry
  readonly password: string | null
}

/**
 * Unpacks an entry piece by piece; stops as soon as more comes out than was promised (row 21).
 *
 * Throws an `ExportRefusal` that names the entry, and what `take` throws as such a refusal.
 */
export async function inflate(
  file: WatchedFile,
  { entry, password }: StoredEntry,
  { path, bytes }: { readonly path: string; readonly bytes: number },
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<void> {
  let seen = 0
  // Kept aside, because streams may wrap what is thrown inside them.
  const refusals: ExportRefusal[] = []
  const sink = new WritableStream<Uint8Array>({
    async write(piece) {
      await file.breathe()
      seen += piece.length
      try {
        if (seen > bytes) throw damaged(path, 'bytes')
        await take(piece)
      } catch (error) {
        refusals.push(error instanceof ExportRefusal ? error : damaged(path, messageOf(error)))
        throw error
      }
    },
  })
  try {
    const options = password === null ? {} : { password }
    await entry.getData(sink, { checkOverlappingEntry: true, ...options })
  } catch (error) {
    throw refusals[0] ?? damaged(path, messageOf(error))
  }
  if (seen !== bytes) throw damaged(path, 'bytes')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
