import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Turns } from '../../../../../electron/main/export/turns.ts'

it('what comes in any order is done in the order of its numbers, one after another', async () => {
  const numbers = fc.shuffledSubarray(
    Array.from({ length: 20 }, (_, number) => number),
    { minLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(numbers, async (given) => {
      const turns = new Turns()
      const done: string[] = []
      const act = async (number: number) => {
        done.push(`begins ${number}`)
        await Promise.resolve()
        done.push(`ends ${number}`)
      }
      await Promise.all(given.map((number) => turns.take(number, () => act(number))))
      expect(done).toEqual(given.flatMap((_, number) => [`begins ${number}`, `ends ${number}`]))
    }),
    { numRuns: 30 },
  )
})
