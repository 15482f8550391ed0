import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { systemCode } from '../atomic-file.ts'
import { openedFile } from './cached-file.ts'
import type { OpenedFile } from './export-files.ts'

/** Covers the block sizes of disks and sticks (512, 4096). */
const ALIGNMENT = 4096
const WINDOW_BYTES = 1024 * 1024
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
    const windows: Uint8Array[] = []
    while (windows.length < WINDOWS) windows.push(await acceptedWindow(handle))
    return directFile(handle, size, windows)
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

/** Two places of a file are read in turn where two entries are read back at a time: each has a window of its own. */
const WINDOWS = 2

function directFile(handle: FileHandle, bytes: number, memories: readonly Uint8Array[]): OpenedFile {
  /** The one used last at the end. */
  const windows: FileWindow[] = memories.map((memory) => ({ at: -1, memory }))
  const filled = async (at: number): Promise<Uint8Array> => {
    const known = windows.findIndex((window) => window.at === at)
    const [window] = windows.splice(Math.max(0, known), 1)
    if (window === undefined) throw new Error('Reading past the cache: expected a window, got none')
    windows.push(window)
    if (window.at === at) return window.memory
    window.at = -1
    await fill(handle, window.memory, at, bytes)
    window.at = at
    return window.memory
  }
  // One reading after another: a window that is being filled must not be looked into.
  let turn: Promise<unknown> = Promise.resolve()
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const end = Math.min(offset + length, bytes)
    const result = new Uint8Array(Math.max(0, end - offset))
    for (let at = offset; at < end;) {
      const start = Math.floor(at / WINDOW_BYTES) * WINDOW_BYTES
      const memory = await filled(start)
      const upTo = Math.min(end, start + WINDOW_BYTES)
      result.set(memory.subarray(at - start, upTo - start), at - offset)
      at = upTo
    }
    return result
  }
  return {
    bytes,
    readBack: 'medium',
    read(offset, length) {
      const reading = turn.then(() => read(offset, length))
      turn = reading.catch(() => undefined)
      return reading
    },
    close: () => handle.close(),
  }
}

interface FileWindow {
  /** Where in the file it begins; -1 = nowhere. */
  at: number
  readonly memory: Uint8Array
}

async function fill(handle: FileHandle, memory: Uint8Array, at: number, bytes: number): Promise<void> {
  let filled = 0
  const wanted = Math.min(WINDOW_BYTES, bytes - at)
  while (filled < wanted) {
    const { bytesRead } = await handle.read(memory, filled, WINDOW_BYTES - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
    if (filled < wanted && filled % ALIGNMENT !== 0) throw shortRead(at, filled, wanted)
  }
  if (filled < wanted) throw shortRead(at, filled, wanted)
}

function shortRead(at: number, filled: number, wanted: number): Error {
  return Object.assign(new Error(`Read at ${at}: expected ${wanted} bytes, got ${filled}`), { code: 'EIO' })
}

/**
 * A buffer the kernel accepts, found by trying: Node does not say where memory begins, only that it begins at a
 * multiple of 16. Rejects with the last refusal when the file system takes none.
 */
async function acceptedWindow(handle: FileHandle): Promise<Uint8Array> {
  const memory = new ArrayBuffer(WINDOW_BYTES + ALIGNMENT)
  let refusal: unknown = null
  for (let at = 0; at < ALIGNMENT; at += 16) {
    const window = new Uint8Array(memory, ALIGNMENT - at, WINDOW_BYTES)
    try {
      await handle.read(window, 0, WINDOW_BYTES, 0)
      return window
    } catch (error) {
      if (!NOT_DIRECT.has(systemCode(error))) throw error
      refusal = error
    }
  }
  throw refusal
}
