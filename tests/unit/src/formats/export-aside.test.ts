import { expect, it } from 'vitest'
import { WaitingPieces } from '../../../../src/formats/export-aside.ts'

const KIBIBYTE = 1024

/** A place outside of memory that remembers what it was given. */
function aPlace() {
  const given: Uint8Array[] = []
  let begun = 0
  const begin = () => {
    begun += 1
    return Promise.resolve({
      write: (bytes: Uint8Array) => Promise.resolve(void given.push(bytes.slice())),
      async *read() {
        yield* await Promise.resolve(given)
      },
    })
  }
  return { given, begin, times: () => begun }
}

async function backFrom(waiting: WaitingPieces): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of waiting.taken()) pieces.push(piece)
  return Buffer.concat(pieces)
}

it.each<[string, readonly number[], number, number]>([
  ['nothing', [], 0, 0],
  ['a few pieces, which stay in memory', [500 * KIBIBYTE, 1, 5], 0, 0],
  ['many, which go aside with the ones before them', [600, 600, 600].map((each) => each * KIBIBYTE), 1200, 1],
  ['one that is large alone', [9000 * KIBIBYTE, 2], 9000, 1],
  ['two loads, into one place', [1100, 1100, 1].map((each) => each * KIBIBYTE), 2200, 1],
])('gives back in order what was put by: %s', async (_, lengths, asideKibibytes, times) => {
  const place = aPlace()
  const waiting = new WaitingPieces(place.begin)
  const pieces = lengths.map((length, at) => new Uint8Array(length).fill(at + 1))
  for (const piece of pieces) await waiting.add(piece)
  expect(waiting.bytes).toBe(lengths.reduce((sum, length) => sum + length, 0))
  expect(place.given.reduce((sum, { length }) => sum + length, 0)).toBe(asideKibibytes * KIBIBYTE)
  expect(place.times()).toBe(times)
  expect((await backFrom(waiting)).equals(Buffer.concat(pieces))).toBe(true)
})

it('keeps everything in memory where there is no other place', async () => {
  const waiting = new WaitingPieces(undefined)
  const piece = new Uint8Array(9000 * KIBIBYTE).fill(7)
  await waiting.add(piece)
  expect((await backFrom(waiting)).equals(piece)).toBe(true)
})
