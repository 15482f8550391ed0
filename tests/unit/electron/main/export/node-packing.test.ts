import { randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflatedPiece, nodePacking } from '../../../../../electron/main/export/node-packing.ts'
import { LAST_BLOCK } from '../../../../../src/formats/export-packing.ts'
import { openVerifiedExport } from '../../../../../src/formats/open-export.ts'
import { asFile, exportBytes, PASSPHRASE, PORTS } from '../../../src/formats/export-bytes.ts'
import { aSmallDesk } from './export-desk.ts'

const PASSWORD = 'a password'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length))
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const packed = (bytes: Uint8Array, level: number, length = 1000) =>
  joined(nodePacking.pack(inPieces(bytes, length), { password: PASSWORD, level }))
const unpacked = (bytes: Uint8Array, level: number, password = PASSWORD, length = 777) =>
  joined(nodePacking.unpack(inPieces(bytes, length), { password, level }))

describe('packing by Node', () => {
  it('gives back what was packed, in pieces of any length', async () => {
    const given = [fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(0, 6), fc.nat({ max: 900 })] as const
    await fc.assert(
      fc.asyncProperty(...given, async (bytes, level, length) => {
        const back = await unpacked(await packed(bytes, level, length + 1), level, PASSWORD, length + 1)
        expect(back.equals(bytes)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('deflated pieces stand behind each other like one stream, of any lengths', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 6 })
    fc.assert(
      fc.property(pieces, (given) => {
        const stream = Buffer.concat([...given.map((piece) => deflatedPiece(piece)), LAST_BLOCK])
        expect(inflateRawSync(stream).equals(Buffer.concat(given))).toBe(true)
      }),
    )
  })

  it('goes beyond one piece of key stream', async () => {
    const bytes = randomBytes(200_001)
    expect((await unpacked(await packed(bytes, 0, 65_537), 0)).equals(bytes)).toBe(true)
  })

  it.each([
    ['another password', (bytes: Buffer) => bytes, 'another password'],
    ['a flipped byte of the content', flippedAt(40), PASSWORD],
    ['a flipped byte of the code', flippedAt(-1), PASSWORD],
    ['an end that is missing', (bytes: Buffer) => bytes.subarray(0, -1), PASSWORD],
    ['nothing at all', () => Buffer.alloc(0), PASSWORD],
  ])('refuses %s', async (_, change, password) => {
    const bytes = change(await packed(randomBytes(500), 0))
    await expect(unpacked(bytes, 0, password)).rejects.toThrow(/^Invalid (password|authentication code)$/)
  })

  it('rejects with what its content rejected with', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(randomBytes(10))
      throw new Error('The content broke')
    }
    const packing = joined(nodePacking.pack(broken(), { password: PASSWORD, level: 6 }))
    await expect(packing).rejects.toThrow('The content broke')
  })

  it.each([
    ['Node', 'the library', { packing: nodePacking }, {}],
    ['the library', 'Node', {}, { packing: nodePacking }],
  ])('an export packed by %s is read by %s', async (_packer, _reader, writing, reading) => {
    const bytes = await exportBytes(aSmallDesk(20), undefined, { passphrase: PASSPHRASE, ...writing })
    const found = await openVerifiedExport(
      asFile(bytes),
      { ...PORTS, ...reading },
      { passphrase: PASSPHRASE },
    )
    if (!found.ok) throw new Error(found.code)
    for (const { path, bytes: length } of found.entries)
      expect((await joined(found.read(path))).length).toBe(length)
  })
})

function flippedAt(at: number) {
  return (bytes: Buffer) => {
    const place = at < 0 ? bytes.length + at : at
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    return bytes
  }
}

describe('unpacking by Node what was not packed here', () => {
  async function encrypted(plain: Uint8Array): Promise<Buffer> {
    return packed(plain, 0)
  }

  it('ends where data stand behind the end of the deflated stream', async () => {
    const behind = Buffer.concat([deflateRawSync(randomBytes(100)), randomBytes(100_000)])
    await expect(unpacked(await encrypted(behind), 6)).rejects.toThrow('Data behind the end of the entry')
  })

  it('refuses a deflated stream that is cut off, and one that is none', async () => {
    await expect(
      unpacked(await encrypted(deflateRawSync(randomBytes(5000)).subarray(0, 900)), 6),
    ).rejects.toThrow()
    await expect(unpacked(await encrypted(randomBytes(5000)), 6)).rejects.toThrow()
  })

  it('lets go when nobody wants more', async () => {
    const bytes = await packed(randomBytes(500_000), 6)
    const pieces = nodePacking.unpack(inPieces(bytes, 1000), { password: PASSWORD, level: 6 })
    for await (const piece of pieces) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
  })
})
