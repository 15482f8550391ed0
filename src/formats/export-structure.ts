import type { RandomAccess } from './export-ports.ts'
import { END_RECORD_BYTES, readSeal, SEAL_BYTES } from './export-seal.ts'

const END_SIGNATURE = 0x06054b50
const FIRST_BYTES = [0x50, 0x4b, 0x03, 0x04]
const LONGEST_COMMENT = 0xffff
const ZIP64 = 0xffffffff
const LARGEST_DIRECTORY_BYTES = 256 * 1024 * 1024

/** End of a ZIP that was not cut off. */
export interface WholeZipEnd {
  readonly kind: 'whole'
  /** SHA-256 promised for the first `sealedBytes`; `null` in a ZIP packed again by another program. */
  readonly seal: string | null
  readonly sealedBytes: number
}

/** What the end of a file says about the ZIP before it. */
export type ZipEnd = WholeZipEnd | { readonly kind: 'incomplete' | 'damaged' | 'foreign' | 'tooLarge' }

/** Finds the end record of a ZIP and tells a file that was cut off from one that is none, or is damaged. */
export async function readZipEnd(file: RandomAccess): Promise<ZipEnd> {
  const first = await file.read(0, Math.min(FIRST_BYTES.length, file.bytes))
  const beginsAsZip = [...first].every((byte, index) => byte === FIRST_BYTES[index])
  const tailAt = Math.max(0, file.bytes - END_RECORD_BYTES - LONGEST_COMMENT)
  const tail = await file.read(tailAt, file.bytes - tailAt)
  const found = findEnd(tail)
  if (found === null) return { kind: beginsAsZip ? 'incomplete' : 'foreign' }
  const seal = readSeal(found.comment)
  if (found.comment.length < found.commentBytes) return { kind: 'incomplete' }
  if (found.at + END_RECORD_BYTES + found.commentBytes < tail.length) return { kind: 'damaged' }
  if (found.directoryBytes > LARGEST_DIRECTORY_BYTES && found.directoryBytes !== ZIP64)
    return { kind: 'tooLarge' }
  const isZip64 = found.directoryAt === ZIP64 || found.directoryBytes === ZIP64
  const endAt = tailAt + found.at
  if (!isZip64 && found.directoryAt + found.directoryBytes !== endAt) {
    // The end record of a workbook inside a cut-off export looks like the end of a ZIP whose places do not fit.
    return { kind: seal === null && beginsAsZip ? 'incomplete' : 'damaged' }
  }
  if (found.commentBytes === SEAL_BYTES && seal === null) return { kind: 'damaged' }
  return { kind: 'whole', seal, sealedBytes: endAt + END_RECORD_BYTES }
}

interface EndRecord {
  /** Place in the tail. */
  readonly at: number
  readonly directoryBytes: number
  readonly directoryAt: number
  /** As the record says; `comment` may be shorter in a file that was cut off. */
  readonly commentBytes: number
  readonly comment: Uint8Array
}

function findEnd(tail: Uint8Array): EndRecord | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const commentBytes = view.getUint16(at + 20, true)
    const commentAt = at + END_RECORD_BYTES
    return {
      at,
      directoryBytes: view.getUint32(at + 12, true),
      directoryAt: view.getUint32(at + 16, true),
      commentBytes,
      comment: tail.subarray(commentAt, commentAt + commentBytes),
    }
  }
  return null
}
