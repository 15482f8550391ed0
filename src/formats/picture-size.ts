import type { EvidenceMediaType } from '../domain/case-vocabulary.ts'
import type { RandomAccess } from './export-ports.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

const BOX_SEARCH_BYTES = 256 * 1024
/** More segments before the picture than any camera writes; ends a file made to be walked for ever. */
const MOST_SEGMENTS = 1000

/**
 * Reads width and height from the head of a picture, without decoding it (`safety.md` row 35); `null` when they cannot
 * be found. Rejects with the system's error.
 */
export async function readPictureSize(
  file: RandomAccess,
  mediaType: EvidenceMediaType,
): Promise<PictureSize | null> {
  const size = await sizeOf(file, mediaType)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

async function sizeOf(file: RandomAccess, mediaType: EvidenceMediaType): Promise<PictureSize | null> {
  if (mediaType === 'image/jpeg') return jpegSize(file)
  if (mediaType === 'image/heic') return heicSize(await piece(file, 0, BOX_SEARCH_BYTES))
  const head = await piece(file, 0, 32)
  if (mediaType === 'image/png' && head.byteLength >= 24) {
    return tag(head, 12) === 'IHDR' ? { width: head.getUint32(16), height: head.getUint32(20) } : null
  }
  if (mediaType === 'image/gif' && head.byteLength >= 10) {
    return { width: head.getUint16(6, true), height: head.getUint16(8, true) }
  }
  return mediaType === 'image/webp' && head.byteLength >= 30 ? webpSize(head) : null
}

/** RFC 9649: canvas of VP8X, or the header of the one VP8 or VP8L picture. */
function webpSize(head: DataView): PictureSize | null {
  const chunk = tag(head, 12)
  if (chunk === 'VP8X')
    return { width: (head.getUint32(24, true) & 0xffffff) + 1, height: triple(head, 27) + 1 }
  if (chunk === 'VP8L') {
    if (head.getUint8(20) !== 0x2f) return null
    const bits = head.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8 ' || head.getUint8(23) !== 0x9d) return null
  return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
}

/** T.81 B.2.2: the first frame header. Everything before it is stepped over, however long it is. */
async function jpegSize(file: RandomAccess): Promise<PictureSize | null> {
  let at = 2
  for (let segments = 0; segments < MOST_SEGMENTS; segments++) {
    const head = await piece(file, at, 9)
    if (head.byteLength < 9 || head.getUint8(0) !== 0xff) return null
    const marker = head.getUint8(1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = head.getUint16(2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: head.getUint16(7), height: head.getUint16(5) }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda) || length < 2) return null
    at += 2 + length
  }
  return null
}

/** ISO/IEC 23008-12 6.5.3: the greatest of the `ispe` properties, which are those of the tiles and of the whole. */
function heicSize(head: DataView): PictureSize | null {
  let largest: PictureSize | null = null
  for (let at = 4; at + 16 <= head.byteLength; at++) {
    if (head.getUint8(at) !== 0x69 || tag(head, at) !== 'ispe') continue
    const found = { width: head.getUint32(at + 8), height: head.getUint32(at + 12) }
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found
  }
  return largest
}

async function piece(file: RandomAccess, at: number, length: number): Promise<DataView> {
  if (at >= file.bytes) return new DataView(new ArrayBuffer(0))
  const bytes = await file.read(at, Math.min(length, file.bytes - at))
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

function triple(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
