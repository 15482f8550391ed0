import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEvidence } from '../../../../src/formats/evidence-check.ts'
import { shareableCopy } from '../../../../src/formats/shareable-copy.ts'
import {
  aFilmWithGps,
  aGif,
  aHeic,
  aJpeg,
  aPhotoWithGps,
  aPng,
  aWebp,
  GPS_WORDS,
} from '../../../builders/evidence-bytes.ts'

const textOf = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1')
const fileOf = (content: Uint8Array) => ({
  bytes: content.length,
  read: (at: number, length: number) => Promise.resolve(content.slice(at, at + length)),
})

/** A WebP of the extended form with Exif behind the picture. */
function aWebpWithGps(): Uint8Array {
  const plain = Buffer.from(aWebp())
  const head = Buffer.from('VP8X\x0a\0\0\0\x0c\0\0\0\x0f\0\0\x0b\0\0', 'latin1')
  const words = Buffer.from(GPS_WORDS, 'latin1')
  const exif = Buffer.concat([Buffer.from('EXIF'), Buffer.from([words.length, 0, 0, 0]), words])
  const chunks = Buffer.concat([head, plain.subarray(12), exif])
  const riff = Buffer.alloc(12)
  riff.write('RIFF', 0)
  riff.writeUInt32LE(chunks.length + 4, 4)
  riff.write('WEBP', 8)
  return Uint8Array.from(Buffer.concat([riff, chunks]))
}

describe('row 35 a copy that leaves the office', () => {
  it.each([
    { type: 'image/jpeg' as const, bytes: aPhotoWithGps() },
    { type: 'image/png' as const, bytes: aPng(undefined, undefined, GPS_WORDS) },
    { type: 'image/webp' as const, bytes: aWebpWithGps() },
    { type: 'video/mp4' as const, bytes: aFilmWithGps() },
    { type: 'video/quicktime' as const, bytes: aFilmWithGps('qt  ') },
  ])('$type loses the place, and stays what it is', async ({ type, bytes }) => {
    expect(textOf(bytes)).toContain(GPS_WORDS)
    const before = Uint8Array.from(bytes)
    const copy = shareableCopy(bytes, type)
    expect(textOf(copy)).not.toContain(GPS_WORDS)
    expect(await checkEvidence(fileOf(copy ?? new Uint8Array(0)))).toEqual({ ok: true, mediaType: type })
    expect(Uint8Array.from(bytes)).toEqual(before)
  })

  it('of a photo keeps the picture byte for byte and which side is up, and ends with the picture', () => {
    const copy = shareableCopy(aPhotoWithGps(), 'image/jpeg') ?? new Uint8Array(0)
    const plain = aJpeg()
    expect(textOf(copy).slice(-plain.length + 2)).toBe(textOf(plain).slice(2))
    const exif = textOf(copy.subarray(0, copy.length - plain.length + 2))
    expect(exif).toContain('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06')
    expect(textOf(copy).match(/\xff\xd8/g)).toHaveLength(1)
  })

  it('without anything to take away is the same bytes', () => {
    expect(shareableCopy(aJpeg(), 'image/jpeg')).toEqual(aJpeg())
    expect(shareableCopy(aPng(), 'image/png')).toEqual(aPng())
    expect(shareableCopy(aGif(), 'image/gif')).toEqual(aGif())
  })

  it('of a film has every place where it was', () => {
    const film = aFilmWithGps()
    const copy = shareableCopy(film, 'video/mp4')
    expect(copy).toHaveLength(film.length)
    expect(textOf(copy).indexOf('mdat')).toBe(textOf(film).indexOf('mdat'))
    expect(textOf(copy)).not.toContain('udta')
  })

  it.each([
    { name: 'HEIC', type: 'image/heic' as const, bytes: aHeic() },
    { name: 'a JPEG cut off', type: 'image/jpeg' as const, bytes: aPhotoWithGps().subarray(0, 250) },
    { name: 'a PNG without end', type: 'image/png' as const, bytes: aPng().subarray(0, 40) },
    { name: 'a film cut off', type: 'video/mp4' as const, bytes: aFilmWithGps().subarray(0, 60) },
  ])('of $name is not made, because nothing could be promised', ({ type, bytes }) => {
    expect(shareableCopy(bytes, type)).toBeNull()
  })

  it('of any damaged photo is made without its words or not at all', () => {
    const photo = aPhotoWithGps()
    fc.assert(
      fc.property(fc.nat(photo.length - 1), fc.nat(255), (at, byte) => {
        const damaged = photo.slice()
        damaged[at] = byte
        const copy = shareableCopy(damaged, 'image/jpeg')
        // The words themselves may be hit; then the rest of them still may not appear.
        expect(textOf(copy)).not.toContain(GPS_WORDS.slice(0, 7))
      }),
      { numRuns: 2000 },
    )
  })
})
