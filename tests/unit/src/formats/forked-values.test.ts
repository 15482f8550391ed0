import { describe, expect, it } from 'vitest'
import { forkedValues, ForkStopped } from '../../../../src/formats/forked-values.ts'

async function* counting(to: number, error: Error | null = null) {
  for (let n = 1; n <= to; n += 1) yield await Promise.resolve(n)
  if (error !== null) throw error
}

async function collected(values: AsyncIterable<number>, most = Infinity): Promise<number[]> {
  const all: number[] = []
  for await (const value of values) {
    all.push(value)
    if (all.length >= most) break
  }
  return all
}

const settled = (readers: readonly Promise<unknown>[]) => Promise.allSettled(readers)
const upTo = (to: number) => Array.from({ length: to }, (_, index) => index + 1)

describe('values for two readers', () => {
  it.each([0, 1, 1000])('gives both of them all %i, in order', async (to) => {
    const { first, second } = forkedValues(counting(to))
    expect(await Promise.all([collected(first), collected(second)])).toEqual([upTo(to), upTo(to)])
  })

  it('ends both with the error of the source', async () => {
    const error = new Error('EIO')
    const { first, second } = forkedValues(counting(500, error))
    expect(await settled([collected(first), collected(second)])).toMatchObject([
      { reason: error },
      { reason: error },
    ])
  })

  it('tells the first that the second stopped', async () => {
    const { first, second } = forkedValues(counting(1000))
    const [drove, stopped] = await settled([collected(first), collected(second, 10)])
    expect(drove?.status === 'rejected' && drove.reason).toBeInstanceOf(ForkStopped)
    expect(stopped).toMatchObject({ value: upTo(10) })
  })

  it('ends the second when the first stops', async () => {
    const { first, second } = forkedValues(counting(1000))
    const [stopped, other] = await settled([collected(first, 10), collected(second)])
    expect(stopped).toMatchObject({ value: upTo(10) })
    expect(other).toMatchObject({ status: 'rejected' })
  })

  it('waits for the slower reader', async () => {
    let made = 0
    async function* watched() {
      for await (const n of counting(10_000)) {
        made = n
        yield n
      }
    }
    const { first, second } = forkedValues(watched())
    const driving = collected(first)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(made).toBeLessThan(200)
    await collected(second)
    expect(await driving).toHaveLength(10_000)
  })
})
