import { describe, expect, it } from 'vitest'
import { readLogo, scaled } from '../../../../../src/features/settings/office-logo.ts'

/** Head of a PNG that says it is so large. */
function aPngHead(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(new ArrayBuffer(33))
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.set([8, 6, 0, 0, 0], 24)
  return head
}

describe('a file chosen as logo', () => {
  it.each([
    ['a script with the name of a picture', '<svg onload="x">', 'wrongType'],
    ['a PDF', '%PDF-1.7', 'wrongType'],
    ['nothing', '', 'wrongType'],
    ['more than 50 million dots', aPngHead(10_000, 5001), 'tooLarge'],
    ['a picture of no size', aPngHead(0, 10), 'unreadable'],
    ['a picture that ends behind its head', aPngHead(100, 50), 'unreadable'],
  ])('row 35: %s is refused with its reason', async (_, content, fault) => {
    const file = await new Response(content).blob()
    expect(await readLogo(file)).toEqual({ ok: false, fault })
  })

  it.each([
    [
      { width: 5200, height: 1300 },
      { width: 520, height: 130 },
    ],
    [
      { width: 1000, height: 1000 },
      { width: 212, height: 212 },
    ],
    [
      { width: 100, height: 50 },
      { width: 100, height: 50 },
    ],
    [
      { width: 50_000, height: 1 },
      { width: 520, height: 1 },
    ],
  ])('%o is made as large as it is printed: %o', (size, expected) => {
    expect(scaled(size)).toEqual(expected)
  })
})
