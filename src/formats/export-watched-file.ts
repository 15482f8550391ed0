import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { ExportRefusal } from './export-fault.ts'
import type { RandomAccess } from './export-ports.ts'
import type { Breathe } from './export-source.ts'

/** What a long reading does beside reading. */
export interface WatchPorts {
  readonly breathe: Breathe
  /** Bytes of the file read so far for the whole-file hash, then again for the entries. */
  readonly progress: (done: number, total: number) => void
  /** Gives back what was read of the file, where that is memory of its own; absent = in time. */
  readonly letGo?: (bytes: Uint8Array) => void
}

/** Lets others run before each read and each piece, reports progress, and remembers an error that is no fault of the export. */
export class WatchedFile implements RandomAccess {
  readonly bytes: number
  readonly #file: RandomAccess
  readonly #ports: WatchPorts
  #done = 0
  /** What was read for an entry and is not known to be used up. */
  #lent: { readonly from: number; readonly end: number; readonly piece: Uint8Array }[] = []
  interruption: { readonly error: unknown } | null = null

  constructor(file: RandomAccess, ports: WatchPorts) {
    this.bytes = file.bytes
    this.#file = file
    this.#ports = ports
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    await this.breathe()
    return this.watched(async () => {
      const piece = await this.#file.read(offset, length)
      this.#done = Math.min(this.#done + piece.length, this.bytes * 2)
      this.#ports.progress(this.#done, this.bytes * 2)
      return piece
    })
  }

  /** As `read`, until `usedUp` says that nobody looks at it any more. */
  async lend(offset: number, length: number): Promise<Uint8Array> {
    const piece = await this.read(offset, length)
    if (this.#ports.letGo !== undefined) this.#lent.push({ from: offset, end: offset + piece.length, piece })
    return piece
  }

  /** Says that of what was lent from `from` on everything before `end` is used up; its memory is given back. */
  usedUp(from: number, end: number): void {
    const isUsedUp = (lent: { readonly from: number; readonly end: number }) =>
      lent.from >= from && lent.end <= end
    for (const lent of this.#lent) if (isUsedUp(lent)) this.#ports.letGo?.(lent.piece)
    this.#lent = this.#lent.filter((lent) => !isUsedUp(lent))
  }

  breathe(): Promise<void> {
    return this.watched(this.#ports.breathe)
  }

  /** Runs a step whose failure is no fault of the export, unless it says so itself by an `ExportRefusal`. */
  async watched<T>(step: () => T | Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof ExportRefusal)) this.interruption ??= { error }
      throw error
    }
  }
}

/** A file as zip.js wants it. */
export class AccessReader extends Reader<WatchedFile> {
  readonly #file: WatchedFile

  constructor(file: WatchedFile) {
    super(file)
    this.#file = file
    this.size = file.bytes
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#file.lend(index, Math.min(length, this.size - index))
  }
}
