import { inflateSync, crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitPng, rowBytes } from '../../../../src/formats/bit-png.ts'

/** The chunks of a PNG by name; throws where a checksum is wrong. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const named = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4))
    at += 12 + length
  }
  return chunks
}

describe('PNG of one bit', () => {
  it('says size, depth and every dot of any picture; a set bit is black', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 12 }) })
          .chain(({ width, height }) =>
            fc
              .uint8Array({ minLength: rowBytes(width) * height, maxLength: rowBytes(width) * height })
              .map((rows) => ({ width, height, rows })),
          ),
        async ({ width, height, rows }) => {
          const chunks = chunksOf(await bitPng({ width, height, rows }))
          const head = chunks.get('IHDR')
          expect([head?.readUInt32BE(0), head?.readUInt32BE(4)]).toEqual([width, height])
          expect(head?.subarray(8).toString('hex')).toBe('0100000000')
          const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
          const stride = rowBytes(width)
          const read = Array.from({ length: height }, (_, y) => [
            ...raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)),
          ]).flat()
          expect(read.map((byte) => ~byte & 0xff)).toEqual([...rows])
          expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND'])
        },
      ),
      { numRuns: 30 },
    )
  })
})
