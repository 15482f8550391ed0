import type { Packed, UnpackedHash } from '../../../src/formats/export-packing.ts'
import { newNodeHash } from './node-hash.ts'
import { letGo } from './let-go.ts'
import { letGoBehind, nodePacking } from './node-packing.ts'
import type { PackedPiece, ReadingAnswers } from './reading-messages.ts'

type Answer = ReadingAnswers['unpack']

/** An entry that is being unpacked. */
interface OpenEntry {
  readonly writer: WritableStreamDefaultWriter<Uint8Array>
  readonly found: Promise<Answer>
}

/** Unpacks entries that come in pieces, in the thread that reads, and hashes what comes out. */
export class EntryHashing {
  private readonly open = new Map<number, OpenEntry>()

  /** Takes the next piece of an entry; answered when there is room for another one, and at the end with the hash. */
  async take({ entry, how, mostBytes, bytes }: PackedPiece): Promise<Answer> {
    const { writer, found } = this.open.get(entry) ?? begun(how, mostBytes)
    this.open.set(entry, { writer, found })
    const isTaken = bytes === null ? writer.close() : writer.write(bytes)
    const early = isTaken.then(() => null)
    // What was unpacked before its end is damaged, and nobody takes the rest.
    early.catch(() => undefined)
    const answer = bytes === null ? await found : await Promise.race([found, early.catch(() => found)])
    if (answer !== null) this.open.delete(entry)
    return answer
  }
}

function begun(how: Packed, mostBytes: number): OpenEntry {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const found = hashedStream(readable, how, mostBytes).catch((error: unknown) => ({
    damage: error instanceof Error ? error.message : String(error),
  }))
  return { writer: writable.getWriter(), found }
}

async function hashedStream(
  packed: ReadableStream<Uint8Array>,
  how: Packed,
  mostBytes: number,
): Promise<UnpackedHash> {
  const hash = newNodeHash()
  let bytes = 0
  for await (const piece of nodePacking.unpack(letGoBehind(packed), how)) {
    bytes += piece.length
    if (bytes > mostBytes) throw new Error('More comes out than was promised')
    hash.update(piece)
    // zlib lays several pieces into one memory; the last of them ends with it.
    if (piece.byteOffset + piece.length === piece.buffer.byteLength) letGo(piece)
  }
  return { bytes, sha256: hash.hex() }
}
