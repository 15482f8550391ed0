import { crc32, deflateSync } from 'node:zlib'

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAISFFFh/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAXEQADAQAAAAAAAAAAAAAAAAAAAxUW/9oADAMBAAIRAxEAPwDLSNEjSa9Vh6rKPPqFbbD/2Q=='
const WEBP =
  'UklGRlAAAABXRUJQVlA4IEQAAABwAgCdASoQAAwAAgA0JbACdGuA/wFx/geiAVrwAP71hpcF8i2FBJ3Gl//v2+fqz/XjAJX/7LL7//0JReHMI+dCSgAAAA=='
const GIF = 'R0lGODlhBAADAPAAAP8AAAAAACH5BAAAAAAALAAAAAAEAAMAAAIDhI9WADs='
const HEIC =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABgAEAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAATgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAGAAAABAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAFZtZGF0AAAASigBrxMhb7NA9So0Y4Me6/3FBBbGQSe+Sn6cClaNDMdAZDfFKLj/z6q5x+hJ536H4RuyZAsQy2U8meAj9L4MhMeC42iN3e2jaZ+A'

const decoded = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'))
const joined = (...pieces: readonly (Uint8Array | string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    Buffer.concat(
      pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece))),
    ),
  )

/** A real picture of 16 × 12, red to blue. */
export const aJpeg = (): Uint8Array<ArrayBuffer> => decoded(JPEG)
/** A real picture of 16 × 12. */
export const aWebp = (): Uint8Array<ArrayBuffer> => decoded(WEBP)
/** A real picture of 4 × 3. */
export const aGif = (): Uint8Array<ArrayBuffer> => decoded(GIF)
/** A real picture of 24 × 16. */
export const aHeic = (): Uint8Array<ArrayBuffer> => decoded(HEIC)

/** Where the photo of `aPhotoWithGps` says it was taken; the words stand in it as text. */
export const GPS_WORDS = 'N31.2304E121.4737'

/** A JPEG as a telephone writes it: Exif with GPS and orientation, XMP, a comment, and a second picture behind it. */
export function aPhotoWithGps(): Uint8Array<ArrayBuffer> {
  const jpeg = aJpeg()
  const orientation = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
  const gps = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]
  const tiff = joined('II*\0', [8, 0, 0, 0, 2, 0], orientation, gps, [0, 0, 0, 0], GPS_WORDS)
  const exif = segment(0xe1, joined('Exif\0\0', tiff))
  const xmp = segment(0xe1, joined('http://ns.adobe.com/xap/1.0/\0', GPS_WORDS))
  const iptc = segment(0xed, joined('Photoshop 3.0\0', GPS_WORDS))
  const comment = segment(0xfe, joined(GPS_WORDS))
  const more = joined([0xff, 0xd8], exif, jpeg.subarray(2))
  return joined(jpeg.subarray(0, 2), exif, xmp, iptc, comment, jpeg.subarray(2), more)
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return joined([0xff, marker, length >> 8, length & 255], body)
}

/** A JPEG whose frame header claims another size than it has. */
export function aJpegClaiming(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = aJpeg()
  const at = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0)
  const view = new DataView(bytes.buffer)
  view.setUint16(at + 5, height)
  view.setUint16(at + 7, width)
  return bytes
}

/** A black PNG; `claimed` is what its head says, the rows are those of `rows`. */
export function aPng(
  claimed: { readonly width: number; readonly height: number } = { width: 8, height: 8 },
  rows: { readonly width: number; readonly height: number } = { width: 8, height: 8 },
  words: string | null = null,
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed.width, 0)
  head.writeUInt32BE(claimed.height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(rows.height * (rows.width + 1)))
  const text = words === null ? joined() : chunk('tEXt', joined('Location\0', words))
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return joined(signature, chunk('IHDR', head), text, chunk('IDAT', pixels), chunk('IEND', joined()))
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const content = joined(type, body)
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return joined(frame.subarray(0, 4), content, frame.subarray(4))
}

/** One box of an ISO media file. */
export function aBox(
  type: string,
  ...body: readonly (Uint8Array | string | readonly number[])[]
): Uint8Array<ArrayBuffer> {
  const content = joined(...body)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 8)
  return joined(size, type, content)
}

/** A film without pictures but with its boxes, and the place where it was taken in two of them. */
export function aFilmWithGps(brand = 'isom'): Uint8Array<ArrayBuffer> {
  const place = aBox('udta', aBox('\u00a9xyz', GPS_WORDS))
  const words = aBox('trak', aBox('mdia', aBox('hdlr', [0, 0, 0, 0, 0, 0, 0, 0], 'meta'), GPS_WORDS))
  const track = aBox('trak', aBox('tkhd', [1, 2, 3]), aBox('meta', GPS_WORDS))
  const moov = aBox('moov', aBox('mvhd', [4, 5, 6]), track, words, place)
  return joined(aBox('ftyp', brand, [0, 0, 2, 0], brand, 'mp41'), moov, aBox('mdat', [7, 8, 9]))
}

/** A beginning of each other kind that is kept. */
export const HEADS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'video/quicktime': aBox('ftyp', 'qt  ', [0, 0, 0, 0], 'qt  '),
  'video/webm': joined([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1], [0x42, 0x82, 0x84], 'webm'),
  'audio/mpeg': joined('ID3', [4, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x64]),
  'audio/mp4': aBox('ftyp', 'M4A ', [0, 0, 0, 0], 'M4A ', 'mp42'),
  'audio/wav': joined('RIFF', [36, 0, 0, 0], 'WAVEfmt '),
  'audio/ogg': joined('OggS', [0, 2, 0, 0]),
  'audio/amr': joined('#!AMR\n', [0x3c]),
  'application/pdf': joined('%PDF-1.7\n%', [0xe2, 0xe3]),
}
