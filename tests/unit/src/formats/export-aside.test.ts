import { expect, it } from 'vitest'
import { WaitingPieces } from '../../../../src/formats/export-aside.ts'

const MEBIBYTE = 1024 * 1024

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
  ['a few pieces, which stay in memory', [MEBIBYTE, 1, 5], 0, 0],
  ['many, which go aside with the ones before them', [3, 3, 3].map((each) => each * MEBIBYTE), 6, 1],
  ['one that is large alone', [9 * MEBIBYTE, 2], 9, 1],
  ['two loads, into one place', [5, 5, 1].map((each) => each * MEBIBYTE), 10, 1],
])('gives back in order what was put by: %s', async (_, lengths, asideMebibytes, times) => {
  const place = aPlace()
  const waiting = new WaitingPieces(place.begin)
  const pieces = lengths.map((length, at) => new Uint8Array(length).fill(at + 1))
  for (const piece of pieces) await waiting.add(piece)
  expect(waiting.bytes).toBe(lengths.reduce((sum, length) => sum + length, 0))
  expect(place.given.reduce((sum, { length }) => sum + length, 0)).toBe(asideMebibytes * MEBIBYTE)
  expect(place.times()).toBe(times)
  expect((await backFrom(waiting)).equals(Buffer.concat(pieces))).toBe(true)
})

it('keeps everything in memory where there is no other place', async () => {
  const waiting = new WaitingPieces(undefined)
  const piece = new Uint8Array(9 * MEBIBYTE).fill(7)
  await waiting.add(piece)
  expect((await backFrom(waiting)).equals(piece)).toBe(true)
})
