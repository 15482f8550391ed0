import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES_OF } from '../../../../src/domain/evidence.ts'
import { checkEvidence, checkHead } from '../../../../src/formats/evidence-check.ts'
import { recogniseMediaType } from '../../../../src/formats/media-type.ts'
import { readPictureSize } from '../../../../src/formats/picture-size.ts'
import {
  aBox,
  aFilmWithGps,
  aGif,
  aHeic,
  aJpeg,
  aJpegClaiming,
  aPhotoWithGps,
  aPng,
  aWebp,
  HEADS,
} from '../../../builders/evidence-bytes.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const fileOf = (content: Uint8Array, bytes = content.length) => ({
  bytes,
  read: (at: number, length: number) => Promise.resolve(content.slice(at, at + length)),
})

const KEPT = [
  { type: 'image/jpeg', bytes: aJpeg() },
  { type: 'image/jpeg', bytes: aPhotoWithGps() },
  { type: 'image/png', bytes: aPng() },
  { type: 'image/gif', bytes: aGif() },
  { type: 'image/webp', bytes: aWebp() },
  { type: 'image/heic', bytes: aHeic() },
  { type: 'video/mp4', bytes: aFilmWithGps() },
  { type: 'video/mp4', bytes: aBox('ftyp', 'XXXX', [0, 0, 0, 0], 'isom') },
  ...Object.entries(HEADS).map(([type, bytes]) => ({ type, bytes })),
]

describe('kinds told by content (row 35)', () => {
  it.each(KEPT)('$type', async ({ type, bytes }) => {
    expect(recogniseMediaType(bytes)).toBe(type)
    expect(await checkEvidence(fileOf(bytes))).toEqual({ ok: true, mediaType: type })
  })

  it.each([
    ['a program', 'MZ\x90\0\x03'],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['a page', '<!doctype html><script>1</script>'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive', 'PK\x03\x04'],
    ['a text', '三号楼漏水'],
    ['Matroska that is no WebM', '\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska'],
    ['a RIFF of another form', 'RIFF\0\0\0\0AVI LIST'],
    ['AVIF', '\0\0\0\x1cftypavif\0\0\0\0avifmif1'],
    ['two bytes like those of an MP3', '\xff\xfb hello, this is none'],
    ['a page behind words that look like PDF', ' %PDF-1.7'],
  ])('%s is none', async (_name, text) => {
    expect(await checkEvidence(fileOf(bytesOf(text)))).toMatchObject({ ok: false, code: 'wrongFileType' })
  })

  it('two frames one behind the other are an MP3, one and something else is not', () => {
    const frame = new Uint8Array(417)
    frame.set([0xff, 0xfb, 0x90, 0x64])
    const two = new Uint8Array(417 * 2)
    two.set(frame)
    expect(recogniseMediaType(two)).toBeNull()
    two.set(frame, 417)
    expect(recogniseMediaType(two)).toBe('audio/mpeg')
  })

  it('any bytes give a kind or none, and never throw; nor do any bytes behind a true beginning', async () => {
    const damaged = fc.tuple(
      fc.constantFrom(...KEPT.map(({ bytes }) => bytes)),
      fc.nat(4000),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(4000),
    )
    await fc.assert(
      fc.asyncProperty(damaged, async ([whole, at, noise, length]) => {
        const bytes = whole.slice()
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - (at % bytes.length))), at % bytes.length)
        const cut = bytes.subarray(0, length % (bytes.length + 1))
        const checked = await checkEvidence(fileOf(cut))
        expect(
          checked.ok ||
            ['fileEmpty', 'wrongFileType', 'pictureUnreadable', 'pictureTooLarge'].includes(checked.code),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void recogniseMediaType(bytes)))
  })
})

describe('limits', () => {
  it('an empty file is refused', async () => {
    expect(await checkEvidence(fileOf(new Uint8Array(0)))).toMatchObject({ code: 'fileEmpty' })
  })

  it.each([
    { type: 'image/jpeg', head: aJpeg(), most: MOST_BYTES_OF.picture },
    { type: 'video/mp4', head: aFilmWithGps(), most: MOST_BYTES_OF.video },
    { type: 'audio/wav', head: HEADS['audio/wav'] ?? aJpeg(), most: MOST_BYTES_OF.sound },
    { type: 'application/pdf', head: HEADS['application/pdf'] ?? aJpeg(), most: MOST_BYTES_OF.document },
  ])('$type up to $most bytes', ({ type, head, most }) => {
    expect(checkHead(head, most)).toEqual({ ok: true, mediaType: type })
    expect(checkHead(head, most + 1)).toMatchObject({ code: 'fileTooLarge' })
  })
})

describe('row 35 pixel flood', () => {
  const heicClaiming = () => {
    const bytes = aHeic()
    const at = Buffer.from(bytes).indexOf('ispe')
    new DataView(bytes.buffer).setUint32(at + 8, 60_000)
    new DataView(bytes.buffer).setUint32(at + 12, 60_000)
    return bytes
  }
  it.each([
    { name: 'PNG', bytes: aPng({ width: 60_000, height: 60_000 }) },
    { name: 'JPEG', bytes: aJpegClaiming(60_000, 60_000) },
    { name: 'HEIC', bytes: heicClaiming() },
    { name: 'a wide PNG', bytes: aPng({ width: 120_000_001, height: 1 }) },
  ])('$name that claims 60,000 × 60,000 is refused without being decoded', async ({ bytes }) => {
    expect(await checkEvidence(fileOf(bytes))).toMatchObject({ code: 'pictureTooLarge' })
  })

  it.each([
    { name: 'no width', bytes: aPng({ width: 0, height: 9 }) },
    { name: 'a JPEG cut before its frame', bytes: aJpeg().subarray(0, 60) },
    { name: 'a PNG of its signature alone', bytes: aPng().subarray(0, 12) },
  ])('$name is unreadable', async ({ bytes }) => {
    expect(await checkEvidence(fileOf(bytes))).toMatchObject({ code: 'pictureUnreadable' })
  })

  it.each([
    { type: 'image/jpeg' as const, bytes: aJpeg(), size: { width: 16, height: 12 } },
    { type: 'image/jpeg' as const, bytes: aPhotoWithGps(), size: { width: 16, height: 12 } },
    { type: 'image/webp' as const, bytes: aWebp(), size: { width: 16, height: 12 } },
    { type: 'image/gif' as const, bytes: aGif(), size: { width: 4, height: 3 } },
    {
      type: 'image/png' as const,
      bytes: aPng({ width: 10_000, height: 12_000 }),
      size: { width: 10_000, height: 12_000 },
    },
  ])('$type has the size the picture has', async ({ type, bytes, size }) => {
    expect(await readPictureSize(fileOf(bytes), type)).toEqual(size)
    expect(await checkEvidence(fileOf(bytes))).toMatchObject({ ok: true })
  })
})
