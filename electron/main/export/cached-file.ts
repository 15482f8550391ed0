import type { FileHandle } from 'node:fs/promises'
import type { OpenedFile } from './export-files.ts'

/** Reads through the system's cache. */
export async function openedFile(handle: FileHandle): Promise<OpenedFile> {
  const stat = await handle.stat()
  return {
    bytes: stat.size,
    readBack: 'cache',
    async read(offset, length) {
      const buffer = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}
