import { describe, expect, it } from 'vitest'
import { holidayChanges, holidayOn, withHolidayChanges } from '../../../../src/domain/holidays.ts'

const closed = (name: string) => ({ kind: 'closed', name }) as const
const open = (name: string) => ({ kind: 'open', name }) as const

describe('P1 holidays', () => {
  it('are changed by what differs only, and come to what was wanted', () => {
    const from = { '2026-10-01': closed('国庆'), '2026-10-02': closed('国庆'), '2026-10-03': closed('国庆') }
    const to = { '2026-10-01': closed('国庆'), '2026-10-02': open('国庆'), '2026-10-04': closed('中秋') }
    const changes = holidayChanges(from, to)
    expect(changes).toEqual({
      '2026-10-02': open('国庆'),
      '2026-10-03': null,
      '2026-10-04': closed('中秋'),
    })
    expect(withHolidayChanges(from, changes)).toEqual(to)
    expect(holidayChanges(to, { ...to, '2026-10-01': closed('国庆节') })).toEqual({
      '2026-10-01': closed('国庆节'),
    })
    expect(holidayChanges(to, to)).toEqual({})
  })

  it('hold on their day', () => {
    const holidays = { '2028-02-29': closed('') }
    expect(holidayOn(holidays, { year: 2028, month: 2, day: 29 })).toEqual(closed(''))
    expect(holidayOn(holidays, { year: 2028, month: 3, day: 1 })).toBeNull()
  })
})
