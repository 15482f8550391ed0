import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { systemCode } from '../atomic-file.ts'
import { openedFile } from './cached-file.ts'
import type { OpenedFile } from './export-files.ts'

/** Covers the block sizes of disks and sticks (512, 4096). */
const ALIGNMENT = 4096
const WINDOW_BYTES = 1024 * 1024
const WASM_PAGE_BYTES = 65_536
/** A file system that cannot read past its cache says one of these, at opening or at the first read. */
const NOT_DIRECT = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])

/**
 * Opens a file past the page cache (`O_DIRECT`, Linux), so that what is read back comes from the medium; elsewhere, or
 * where the file system refuses, through the cache.
 */
export async function openDirect(path: string): Promise<OpenedFile> {
  const handle = process.platform === 'linux' ? await openPastCache(path) : null
  if (handle === null) return openedFile(await open(path, 'r'))
  try {
    const { size } = await handle.stat()
    const window = alignedBuffer(WINDOW_BYTES)
    await handle.read(window, 0, WINDOW_BYTES, 0)
    return directFile(handle, size, window)
  } catch (error) {
    await handle.close()
    if (!NOT_DIRECT.has(systemCode(error))) throw error
    return openedFile(await open(path, 'r'))
  }
}

async function openPastCache(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_DIRECT)
  } catch (error) {
    if (NOT_DIRECT.has(systemCode(error))) return null
    throw error
  }
}

function directFile(handle: FileHandle, bytes: number, window: Uint8Array): OpenedFile {
  let windowAt = -1
  const fill = async (at: number) => {
    if (windowAt === at) return
    windowAt = -1
    let filled = 0
    const wanted = Math.min(WINDOW_BYTES, bytes - at)
    while (filled < wanted) {
      const { bytesRead } = await handle.read(window, filled, WINDOW_BYTES - filled, at + filled)
      if (bytesRead === 0) break
      filled += bytesRead
      if (filled < wanted && filled % ALIGNMENT !== 0) throw shortRead(at, filled, wanted)
    }
    if (filled < wanted) throw shortRead(at, filled, wanted)
    windowAt = at
  }
  return {
    bytes,
    readBack: 'medium',
    async read(offset, length) {
      const end = Math.min(offset + length, bytes)
      const result = new Uint8Array(Math.max(0, end - offset))
      for (let at = offset; at < end; ) {
        const start = Math.floor(at / WINDOW_BYTES) * WINDOW_BYTES
        await fill(start)
        const upTo = Math.min(end, start + WINDOW_BYTES)
        result.set(window.subarray(at - start, upTo - start), at - offset)
        at = upTo
      }
      return result
    },
    close: () => handle.close(),
  }
}

function shortRead(at: number, filled: number, wanted: number): Error {
  return Object.assign(new Error(`Read at ${at}: expected ${wanted} bytes, got ${filled}`), { code: 'EIO' })
}

/** The memory of WebAssembly begins at a page of the system; an ordinary buffer of Node may begin anywhere. */
function alignedBuffer(bytes: number): Uint8Array {
  const pages = Math.ceil(bytes / WASM_PAGE_BYTES)
  return new Uint8Array(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer, 0, bytes)
}
