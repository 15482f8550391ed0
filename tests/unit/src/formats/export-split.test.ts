import { describe, expect, it } from 'vitest'
import { plainOf, type EntryPiece } from '../../../../src/formats/export-packing.ts'
import { splitChunks, type NamedChunk } from '../../../../src/formats/export-split.ts'

type Name = 'a' | 'b'
const NAMES = ['a', 'b'] as const

async function* chunks(count: number, onMade: (made: number) => void = () => undefined) {
  for (let at = 0; at < count; at += 1) {
    onMade(at + 1)
    yield await Promise.resolve<NamedChunk<Name>>({
      name: at % 2 === 0 ? 'a' : 'b',
      bytes: Uint8Array.of(at),
    })
  }
}

async function gathered(pieces: AsyncIterable<EntryPiece>): Promise<number[]> {
  const all: number[] = []
  for await (const piece of pieces) all.push(...plainOf(piece))
  return all
}

describe('a stream of chunks taken apart', () => {
  it('gives each reader its own, in order', async () => {
    const split = splitChunks(NAMES, chunks(100))
    const [a, b] = [gathered(split.read('a')), gathered(split.read('b'))]
    await split.allRead([a, b])
    const all = Array.from({ length: 100 }, (_, at) => at)
    expect([await a, await b]).toEqual([all.filter((at) => at % 2 === 0), all.filter((at) => at % 2 === 1)])
  })

  it('makes no more than its readers have room for', async () => {
    let made = 0
    const split = splitChunks(
      NAMES,
      chunks(1000, (count) => (made = count)),
    )
    const a = split.read('a')
    await a.next()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(made).toBeLessThan(20)
    await a.return()
  })

  it('an error of the maker reaches every reader', async () => {
    async function* broken() {
      yield* chunks(4)
      throw new Error('The journal broke')
    }
    const split = splitChunks(NAMES, broken())
    const reading = [gathered(split.read('a')), gathered(split.read('b'))]
    await expect(split.allRead(reading)).rejects.toThrow('The journal broke')
    for (const each of reading) await expect(each).rejects.toThrow('The journal broke')
  })

  it('a reader that fails stops the others, and its error is told', async () => {
    const split = splitChunks(NAMES, chunks(1000))
    async function failing() {
      for await (const piece of split.read('a'))
        if (plainOf(piece)[0] === 20) throw new Error('The stick is full')
    }
    await expect(split.allRead([gathered(split.read('b')), failing()])).rejects.toThrow('The stick is full')
  })

  it('a reader that never reads does not hold up the end when another fails', async () => {
    const split = splitChunks(NAMES, chunks(1000))
    const stopped = split.read('b')
    const failing = Promise.reject(new Error('The stick is full'))
    await expect(split.allRead([failing, stopped.next(), drained(stopped)])).rejects.toThrow(
      'The stick is full',
    )
  })
})

async function drained(pieces: AsyncIterable<EntryPiece>): Promise<void> {
  await gathered(pieces)
}
