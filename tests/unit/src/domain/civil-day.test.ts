import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dateText, dayNumber, dayOfText, weekdayOfDay } from '../../../../src/domain/civil-day.ts'

describe('days by number', () => {
  it('are those of the calendar, over leap days, centuries and before 1970', () => {
    const days = fc.integer({ min: -700_000, max: 700_000 })
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 24 * 60 * 60 * 1000)
        expect(dateOfDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(weekdayOfDay(day)).toBe(date.getUTCDay())
      }),
      { numRuns: 3000 },
    )
  })

  it('overflow', () => {
    expect(dateText(dateOfDay(dayNumber({ year: 2026, month: 12, day: 32 })))).toBe('2027-01-01')
  })

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-10', false],
    ['0026-01-10', false],
    ['today', false],
  ])('%s is a date: %s', (text, isDate) => {
    expect(dayOfText(text) !== null).toBe(isDate)
  })
})
