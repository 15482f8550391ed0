import type { EvidenceMediaType } from '../domain/case-vocabulary.ts'

/** Bytes of the beginning that `recogniseMediaType` wants to see; a shorter file is shown whole. */
export const HEAD_BYTES = 4096

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'])
const SOUND_BRANDS = new Set(['M4A ', 'M4B ', 'M4P '])
const VIDEO_BRANDS = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp[4-9]|3gr6|3gs6|3g2[abc])$/

/**
 * Tells the kind of a file from its first bytes, never from its name (`safety.md` row 35); `null` = none that is kept
 * as evidence.
 *
 * Sources: the signatures of the formats' own specifications (JPEG T.81, PNG 5.2, GIF89a 17, RIFF, ISO/IEC 14496-12
 * `ftyp`, Matroska EBML, MPEG-1 layer III header, RFC 3533, RFC 4867 5.1, ISO 32000 7.5.2).
 */
export function recogniseMediaType(head: Uint8Array): EvidenceMediaType | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  const first6 = text(head, 0, 6)
  if (first6 === 'GIF87a' || first6 === 'GIF89a') return 'image/gif'
  if (text(head, 0, 4) === 'RIFF') return riffType(text(head, 8, 4))
  if (text(head, 4, 4) === 'ftyp') return boxType(head)
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return isWebm(head) ? 'video/webm' : null
  if (text(head, 0, 4) === 'OggS' && head[4] === 0) return 'audio/ogg'
  if (first6 === '#!AMR\n' || text(head, 0, 9) === '#!AMR-WB\n') return 'audio/amr'
  if (/^%PDF-\d\.\d/.test(text(head, 0, 8))) return 'application/pdf'
  return isMp3(head) ? 'audio/mpeg' : null
}

function riffType(form: string): EvidenceMediaType | null {
  if (form === 'WEBP') return 'image/webp'
  return form === 'WAVE' ? 'audio/wav' : null
}

/** The major brand says what a file wants to be; where it says nothing to us, a compatible one may. */
function boxType(head: Uint8Array): EvidenceMediaType | null {
  const boxBytes = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0)
  if (boxBytes < 16 || boxBytes > HEAD_BYTES) return null
  const brands = [text(head, 8, 4)]
  for (let at = 16; at + 4 <= Math.min(boxBytes, head.length); at += 4) brands.push(text(head, at, 4))
  if (brands[0] === 'avif' || brands[0] === 'avis') return null
  for (const brand of brands) {
    const type = typeOfBrand(brand)
    if (type !== null) return type
  }
  return null
}

function typeOfBrand(brand: string): EvidenceMediaType | null {
  if (HEIC_BRANDS.has(brand)) return 'image/heic'
  if (brand === 'qt  ') return 'video/quicktime'
  if (SOUND_BRANDS.has(brand)) return 'audio/mp4'
  return VIDEO_BRANDS.test(brand) ? 'video/mp4' : null
}

/** Matroska and WebM share their first bytes; only the document type inside the header tells them apart. */
function isWebm(head: Uint8Array): boolean {
  const start = text(head, 0, 64)
  return start.includes('\x42\x82\x84webm')
}

const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLE_RATES = [44_100, 48_000, 32_000]

/** A tag of ID3v2, or two frames of layer III one behind the other: two bytes alone begin many other files as well. */
function isMp3(head: Uint8Array): boolean {
  if (text(head, 0, 3) === 'ID3') {
    return (head[3] ?? 255) < 5 && [6, 7, 8, 9].every((at) => (head[at] ?? 255) < 128)
  }
  const first = frameBytes(head, 0)
  return first !== null && frameBytes(head, first) !== null
}

function frameBytes(head: Uint8Array, at: number): number | null {
  const [sync, second, third] = [head[at], head[at + 1], head[at + 2]]
  if (sync !== 0xff || second === undefined || third === undefined) return null
  const version = (second >> 3) & 3
  if ((second & 0xe6) !== 0xe2 || version === 1) return null
  const bitrate = (version === 3 ? BITRATES_1 : BITRATES_2)[third >> 4]
  const sampleRate = SAMPLE_RATES[(third >> 2) & 3]
  if (bitrate === undefined || bitrate === 0 || sampleRate === undefined) return null
  const rate = sampleRate / (version === 3 ? 1 : version === 2 ? 2 : 4)
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / rate) + ((third >> 1) & 1)
}

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte)
}

/** Bytes as Latin-1, '' behind the end. */
function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
