import { joined, viewOf } from './byte-pieces.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const HUFFMAN = 0xc4
const QUANTISATION = 0xdb
const LINES = 0xdc
const RESTART_INTERVAL = 0xdd
const ORIENTATION_TAG = 0x0112
const UPRIGHT = 1

/**
 * A JPEG with its picture, colour profile and orientation alone: Exif with GPS, XMP, IPTC, comments, further pictures
 * behind the first one and whatever a maker adds are left out. `null` when the file does not follow T.81.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const kept: Uint8Array[] = []
  let orientation = UPRIGHT
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2))
      return joined([bytes.subarray(0, 2), ...orientationSegment(orientation), ...kept])
    }
    if (at + 4 > bytes.length || marker < 0xc0) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const segment = bytes.subarray(at, end)
    orientation = marker === 0xe1 ? (orientationOf(segment) ?? orientation) : orientation
    if (!isWholeTable(segment)) return null
    const isKept = isPicture(marker) || APPLICATION_KEPT.some((kept) => isSegment(segment, kept))
    const next = marker === SOS ? endOfScan(bytes, end) : end
    if (isKept) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/**
 * Frame headers, tables, restart intervals and scans (T.81 table B.1): what is needed to decode, and nothing else.
 * Arithmetic coding (0xC8, 0xCC) is left out: no browser and no camera knows it.
 */
function isPicture(marker: number): boolean {
  return isFrame(marker) || marker === HUFFMAN || (marker >= SOS && marker <= RESTART_INTERVAL)
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![HUFFMAN, 0xc8, 0xcc].includes(marker)
}

/** Whether a segment is as long as its own counts say (T.81 B.2), so that no words ride along in a table. */
function isWholeTable(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0
  if (marker === SOS) return segment.length === 8 + 2 * (segment[4] ?? 0)
  if (marker === QUANTISATION)
    return tablesEnd(segment, (at) => 65 + 64 * ((segment[at] ?? 0) >> 4)) === segment.length
  if (marker === HUFFMAN) return tablesEnd(segment, (at) => huffmanBytes(segment, at)) === segment.length
  if (marker === LINES || marker === RESTART_INTERVAL) return segment.length === 6
  return !isFrame(marker) || segment.length === 10 + 3 * (segment[9] ?? 0)
}

function tablesEnd(segment: Uint8Array, bytesOf: (at: number) => number): number {
  let at = 4
  while (at < segment.length) at += bytesOf(at)
  return at
}

function huffmanBytes(segment: Uint8Array, at: number): number {
  return segment.subarray(at + 1, at + 17).reduce((sum, codes) => sum + codes, 17)
}

interface KeptSegment {
  readonly marker: number
  readonly name: string
  /** Length of the segment where the format gives one, so that nothing more can stand in it. */
  readonly bytes: number | null
}

/** JFIF without a small picture, the colour profile, and Adobe's colour transform change how the picture looks. */
const APPLICATION_KEPT: readonly KeptSegment[] = [
  { marker: 0xe0, name: 'JFIF\0', bytes: 18 },
  { marker: 0xe2, name: 'ICC_PROFILE\0', bytes: null },
  { marker: 0xee, name: 'Adobe', bytes: 16 },
]

function isSegment(segment: Uint8Array, { marker, name, bytes }: KeptSegment): boolean {
  if (segment[1] !== marker || (bytes !== null && segment.length !== bytes)) return false
  return String.fromCharCode(...segment.subarray(4, 4 + name.length)) === name
}

/** Behind a scan comes the next marker; stuffed zeros and restarts belong to the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Exif 2.3, tag 0x0112 of the first directory; `null` when this is no Exif or has none. */
function orientationOf(segment: Uint8Array): number | null {
  if (String.fromCharCode(...segment.subarray(4, 10)) !== 'Exif\0\0') return null
  const tiff = viewOf(segment.subarray(10))
  if (tiff.byteLength < 14) return null
  const isLittle = tiff.getUint16(0) === 0x4949
  const directoryAt = tiff.getUint32(4, isLittle)
  if (directoryAt + 2 > tiff.byteLength) return null
  const entries = tiff.getUint16(directoryAt, isLittle)
  for (let entry = 0; entry < entries; entry++) {
    const at = directoryAt + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return null
    if (tiff.getUint16(at, isLittle) === ORIENTATION_TAG) return tiff.getUint16(at + 8, isLittle)
  }
  return null
}

/** An Exif segment that says nothing but which side is up. */
function orientationSegment(orientation: number): readonly Uint8Array[] {
  if (orientation === UPRIGHT || orientation < 1 || orientation > 8) return []
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0]
  return [Uint8Array.from([...head, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0])]
}
