import type { FileEntry } from '@zip.js/zip.js'
import { ZipReader, Uint8ArrayReader } from '@zip.js/zip.js/lib/zip-core-native.js'

/** Characters of all parts that are read: more is no list of households but a bomb (50,000 rows are some ten million). */
const MOST_CHARACTERS = 120_000_000

/** Why a workbook is not read. */
export class WorkbookRefusal extends Error {
  constructor(readonly code: 'notWorkbook' | 'lockedWorkbook' | 'hugeWorkbook') {
    super(`Workbook: ${code}`)
    this.name = 'WorkbookRefusal'
  }
}

/** The texts inside a workbook (`.xlsx`, a ZIP), unpacked when they are asked for. */
export interface WorkbookParts {
  /** '' when there is no such part. Rejects with a {@link WorkbookRefusal}. */
  text(path: string): Promise<string>
}

/** Whether the bytes begin as a ZIP, or as the older compound file, in which locked workbooks and `.xls` come. */
export function workbookKind(bytes: Uint8Array): 'zip' | 'compound' | null {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  return begins(0xd0, 0xcf, 0x11, 0xe0) ? 'compound' : null
}

/** Opens a workbook; nothing of it is unpacked yet. */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookParts> {
  if (workbookKind(bytes) !== 'zip') throw new WorkbookRefusal('lockedWorkbook')
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
    .getEntries()
    .catch(() => {
      throw new WorkbookRefusal('notWorkbook')
    })
  const files = new Map(
    entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename.toLowerCase(), entry] as const])),
  )
  const left = { characters: MOST_CHARACTERS }
  return {
    text: async (path) => {
      const entry = files.get(path.toLowerCase())
      return entry === undefined ? '' : unpacked(entry, left)
    },
  }
}

/** Counts what comes out, because what the archive says of its sizes may be untrue. */
async function unpacked(entry: FileEntry, left: { characters: number }): Promise<string> {
  if (entry.uncompressedSize > left.characters) throw new WorkbookRefusal('hugeWorkbook')
  const decoder = new TextDecoder('utf-8')
  const pieces: string[] = []
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      left.characters -= piece.length
      if (left.characters < 0) throw new WorkbookRefusal('hugeWorkbook')
      pieces.push(decoder.decode(piece, { stream: true }))
    },
  })
  try {
    await entry.getData(sink)
  } catch {
    throw new WorkbookRefusal(left.characters < 0 ? 'hugeWorkbook' : 'notWorkbook')
  }
  return pieces.join('') + decoder.decode()
}
