import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FARTHEST_AHEAD_MS,
  formatStamp,
  nextStamp,
  parseStamp,
  receiveStamp,
} from '../../../../src/domain/hybrid-clock.ts'

const stampParts = fc.record({
  ms: fc.nat({ max: 2 ** 44 }),
  counter: fc.nat({ max: 0xffff }),
  desk: fc.constantFrom('A3F', 'B07'),
})

describe('a stamp as text', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(stampParts, (parts) => {
        expect(parseStamp(formatStamp(parts))).toEqual(parts)
      }),
    )
  })

  it('sorts as time, then counter', () => {
    fc.assert(
      fc.property(stampParts, stampParts, (a, b) => {
        fc.pre(a.ms !== b.ms || a.counter !== b.counter)
        const isEarlier = a.ms < b.ms || (a.ms === b.ms && a.counter < b.counter)
        expect(formatStamp(a) < formatStamp(b)).toBe(isEarlier)
      }),
    )
  })

  it('has the form the journal documents', () => {
    expect(formatStamp({ ms: 0x18f, counter: 10, desk: 'A3F' })).toBe('00000000018f-000a-A3F')
  })

  it.each(['', 'x', 'x00000000018f-000a-A3F', '00000000018f-000a-', '00000000018F-000a-A3F', '18f-a-A3F'])(
    'is not %j',
    (text) => {
      expect(parseStamp(text)).toBeNull()
    },
  )

  it.each([
    { ms: -1, counter: 0, desk: 'A3F' },
    { ms: 1.5, counter: 0, desk: 'A3F' },
    { ms: 2 ** 48, counter: 0, desk: 'A3F' },
  ])('is not made of a time that does not fit, $ms ms', (parts) => {
    expect(() => formatStamp(parts)).toThrow(/Stamp's time must be/)
  })

  it('holds the greatest time and the greatest counter', () => {
    const greatest = { ms: 2 ** 48 - 1, counter: 0xffff, desk: 'A3F' }
    expect(formatStamp(greatest)).toBe('ffffffffffff-ffff-A3F')
  })

  it.each([-1, 0.5, 0x10000])('is not made of a counter that does not fit, %d', (counter) => {
    expect(() => formatStamp({ ms: 1, counter, desk: 'A3F' })).toThrow(/Stamp's counter must be/)
  })
})

describe('the stamps of one desk', () => {
  it('rise whatever the clock on the wall does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 2 ** 40 }), { minLength: 2 }), (wallTimes) => {
        let last: string | null = null
        for (const wallAt of wallTimes) {
          const stamp = nextStamp({ last, wallAt, desk: 'A3F' })
          if (last !== null) expect(stamp > last).toBe(true)
          last = stamp
        }
      }),
    )
  })

  it('carry a full counter over into the time', () => {
    const last = formatStamp({ ms: 1000, counter: 0xffff, desk: 'A3F' })
    expect(nextStamp({ last, wallAt: 5, desk: 'A3F' })).toBe(
      formatStamp({ ms: 1001, counter: 0, desk: 'A3F' }),
    )
  })

  it('follow the wall again as soon as it is ahead', () => {
    const last = formatStamp({ ms: 1000, counter: 7, desk: 'A3F' })
    expect(nextStamp({ last, wallAt: 1001.9, desk: 'A3F' })).toBe(
      formatStamp({ ms: 1001, counter: 0, desk: 'A3F' }),
    )
  })

  it.each([1000, 999])('count on where the clock stands still or was set back, %d', (wallAt) => {
    const last = formatStamp({ ms: 1000, counter: 7, desk: 'A3F' })
    expect(nextStamp({ last, wallAt, desk: 'A3F' })).toBe(formatStamp({ ms: 1000, counter: 8, desk: 'A3F' }))
  })

  it('begin anew after an unreadable one', () => {
    expect(nextStamp({ last: 'damaged', wallAt: 9, desk: 'A3F' })).toBe(
      formatStamp({ ms: 9, counter: 0, desk: 'A3F' }),
    )
  })
})

describe('a stamp from another desk', () => {
  const wallAt = 10 * FARTHEST_AHEAD_MS

  it('may be a day ahead of ours', () => {
    expect(FARTHEST_AHEAD_MS).toBe(86_400_000)
  })
  const own = formatStamp({ ms: wallAt, counter: 3, desk: 'A3F' })
  const stampAt = (ms: number) => formatStamp({ ms, counter: 0, desk: 'B07' })

  it.each([
    {
      name: 'exactly 24 h ahead advances the clock',
      ms: wallAt + FARTHEST_AHEAD_MS,
      isAdvanced: true,
      isTooFarAhead: false,
    },
    {
      name: 'more than 24 h ahead never does',
      ms: wallAt + FARTHEST_AHEAD_MS + 1,
      isAdvanced: false,
      isTooFarAhead: true,
    },
    { name: 'behind ours changes nothing', ms: wallAt - 1, isAdvanced: false, isTooFarAhead: false },
  ])('$name', ({ ms, isAdvanced, isTooFarAhead }) => {
    const received = stampAt(ms)
    expect(receiveStamp({ last: own, received, wallAt })).toEqual({
      last: isAdvanced ? received : own,
      isTooFarAhead,
    })
  })

  it('is taken when this desk has none yet', () => {
    expect(receiveStamp({ last: null, received: own, wallAt })).toEqual({ last: own, isTooFarAhead: false })
  })

  it('changes nothing when it cannot be read', () => {
    expect(receiveStamp({ last: own, received: 'zzzz', wallAt })).toEqual({ last: own, isTooFarAhead: false })
  })
})
