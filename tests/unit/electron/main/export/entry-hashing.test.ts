import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntryHashing } from '../../../../../electron/main/export/entry-hashing.ts'
import { nodePacking } from '../../../../../electron/main/export/node-packing.ts'

const HOW = { password: 'a password', level: 6 }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function packed(content: Uint8Array): Promise<Buffer> {
  async function* only() {
    yield await Promise.resolve(content)
  }
  const pieces: Uint8Array[] = []
  for await (const piece of nodePacking.pack(only(), HOW)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Gives an entry in pieces of one length; answers what was said last. */
async function hashed(hashing: EntryHashing, entry: number, bytes: Uint8Array, length: number, most: number) {
  const wanted = { entry, how: HOW, mostBytes: most }
  for (let at = 0; at < bytes.length; at += length) {
    const answer = await hashing.take({ ...wanted, bytes: Uint8Array.from(bytes.subarray(at, at + length)) })
    if (answer !== null) return answer
  }
  return hashing.take({ ...wanted, bytes: null })
}

describe('an entry that is unpacked in another thread', () => {
  it('has the hash of what was packed, in pieces of any length, several at a time', async () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(contents, fc.nat({ max: 900 }), async (given, length) => {
        const hashing = new EntryHashing()
        const answers = given.map(async (content, entry) =>
          hashed(hashing, entry, await packed(content), length + 1, content.length),
        )
        const expected = given.map((content) => ({ bytes: content.length, sha256: sha256(content) }))
        expect(await Promise.all(answers)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it.each<[string, (bytes: Buffer) => Uint8Array, number]>([
    ['a flipped byte in the middle', (bytes) => flipped(bytes, bytes.length >> 1), 300_000],
    ['a flipped byte of the code', (bytes) => flipped(bytes, bytes.length - 1), 300_000],
    ['an end that is missing', (bytes) => bytes.subarray(0, -1), 300_000],
    ['bytes behind the end', (bytes) => Buffer.concat([bytes, randomBytes(70_000)]), 300_000],
    ['nothing', () => new Uint8Array(0), 300_000],
    ['more than was promised', (bytes) => bytes, 299_999],
  ])('says that it is damaged: %s', async (_, damage, most) => {
    const bytes = damage(await packed(randomBytes(300_000)))
    const hashing = new EntryHashing()
    expect(await hashed(hashing, 1, bytes, 50_000, most)).toEqual({ damage: expect.any(String) as string })
    // The next entry is another one.
    const content = randomBytes(100_000)
    const next = await hashed(hashing, 2, await packed(content), 50_000, 100_000)
    expect(next).toEqual({ bytes: 100_000, sha256: sha256(content) })
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
