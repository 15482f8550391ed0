import type { EvidenceMediaType } from '../domain/case-vocabulary.ts'
import { joined, tagAt, viewOf } from './byte-pieces.ts'
import { boxesWithoutLocation } from './shareable-boxes.ts'
import { jpegWithoutMetadata } from './shareable-jpeg.ts'

/**
 * The bytes of a copy that may leave the office: without place, device and words a camera wrote into the file
 * (`safety.md` row 35). `null` where that cannot be promised: HEIC, and files that do not follow their format.
 *
 * Kinds that have no customary place for GPS data (GIF, sound other than M4A, WebM, PDF) are handed out as they are.
 */
export function shareableCopy(bytes: Uint8Array, mediaType: EvidenceMediaType): Uint8Array | null {
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(bytes)
  if (mediaType === 'image/png') return pngWithoutText(bytes)
  if (mediaType === 'image/webp') return webpWithoutMetadata(bytes)
  if (mediaType === 'video/mp4' || mediaType === 'video/quicktime' || mediaType === 'audio/mp4') {
    return boxesWithoutLocation(bytes)
  }
  return mediaType === 'image/heic' ? null : bytes
}

const PNG_KEPT = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/
const PNG_SIGNATURE_BYTES = 8

function pngWithoutText(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, PNG_SIGNATURE_BYTES)]
  for (let at = PNG_SIGNATURE_BYTES; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    const type = tagAt(bytes, at + 4)
    if (end > bytes.length) return null
    if (PNG_KEPT.test(type)) kept.push(bytes.subarray(at, end))
    // What lies behind the end belongs to no picture.
    if (type === 'IEND') return joined(kept)
    at = end
  }
  return null
}

const WEBP_KEPT = /^(?:VP8 |VP8L|VP8X|ANIM|ANMF|ALPH|ICCP)$/
const WEBP_EXIF_AND_XMP = 0x0c

function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const kept = [bytes.slice(0, 12)]
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size & 1)
    if (at + 8 + size > end) return null
    const chunk = bytes.slice(at, Math.min(next, end))
    const type = tagAt(bytes, at)
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_EXIF_AND_XMP
    if (WEBP_KEPT.test(type)) kept.push(chunk)
    at = next
  }
  const copy = joined(kept)
  viewOf(copy).setUint32(4, copy.length - 8, true)
  return copy
}
