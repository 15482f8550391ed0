import { describe, expect, it } from 'vitest'
import { holidayLine, holidayRanges, readTypedHolidays } from '../../../../src/domain/typed-holidays.ts'

const TODAY = { year: 2026, month: 11, day: 22 }
const read = (text: string) => readTypedHolidays(text, TODAY)
const datesOf = (text: string) => {
  const typed = read(text)
  return typed.ok ? Object.keys(typed.holidays) : typed.problem
}
const closed = (name: string) => ({ kind: 'closed', name }) as const

describe('P1 typed holidays', () => {
  it.each([
    ['2027-10-01..2027-10-03 国庆节', ['2027-10-01', '2027-10-02', '2027-10-03']],
    ['2027-10-01 .. 2027-10-02 国庆节', ['2027-10-01', '2027-10-02']],
    ['２０２７－１０－０１～２０２７－１０－０２', ['2027-10-01', '2027-10-02']],
    ['2027.10.1~10.2', ['2027-10-01', '2027-10-02']],
    ['2027/10/1至2027/10/2', ['2027-10-01', '2027-10-02']],
    ['2027年10月1日至10月2日', ['2027-10-01', '2027-10-02']],
    ['10月1日至2日放假', ['2027-10-01', '2027-10-02']],
    ['10-1 国庆', ['2027-10-01']],
    ['11-22', ['2026-11-22']],
    ['11-21', ['2027-11-21']],
    ['12月31日至1月1日 元旦', ['2026-12-31', '2027-01-01']],
    ['2028-02-28..2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['2027-10-01；2027-10-05', ['2027-10-01', '2027-10-05']],
    ['2-29', 'noSuchDate'],
    ['2027-02-29', 'noSuchDate'],
    ['2027-02-27..2027-02-30', 'noSuchDate'],
    ['2027-13-01', 'noSuchDate'],
    ['2027-10-03..2027-10-01', 'reversed'],
    ['2027-10-01..2027-11-01', 'tooManyDays'],
    [`2027-10-01 ${'长'.repeat(41)}`, 'nameTooLong'],
    ['国庆节', 'unreadable'],
    ['2027-10-011', 'unreadable'],
    ['2027', 'unreadable'],
    [' \n ', 'unreadable'],
  ])('%s', (typed, expected) => {
    expect(datesOf(typed)).toEqual(expected)
  })

  it('may be as long as a month', () => {
    expect(datesOf('2027-10-01..2027-10-31')).toHaveLength(31)
  })

  it.each([
    ['9月27日 上班 国庆节调休', { kind: 'open', name: '国庆节调休' }],
    ['9月27日上班', { kind: 'open', name: '' }],
    ['9月27日補班', { kind: 'open', name: '' }],
    ['9-27 work', { kind: 'open', name: '' }],
    ['9-27 休息', { kind: 'closed', name: '' }],
    ['9-27 closed', { kind: 'closed', name: '' }],
    ['9-27 off', { kind: 'closed', name: '' }],
    [`9-27 ${'长'.repeat(40)}`, { kind: 'closed', name: '长'.repeat(40) }],
    ['9-27（周日）补班', { kind: 'open', name: '周日' }],
    ['9-27 Open National Day', { kind: 'open', name: 'National Day' }],
    ['9-27 放假 停电检修', closed('停电检修')],
    ['9-27 国庆节', closed('国庆节')],
    ['9-27', closed('')],
  ])('hold kind and name: %s', (typed, expected) => {
    expect(read(typed)).toEqual({ ok: true, holidays: { '2027-09-27': expected } })
  })

  it('of several lines are taken together, or refused with the line at fault', () => {
    expect(datesOf('2027-10-01 国庆\n\n2027-10-03 国庆\r\n')).toEqual(['2027-10-01', '2027-10-03'])
    expect(read('2027-10-01 国庆\n 十月三日 \n2027-10-05')).toEqual({
      ok: false,
      problem: 'unreadable',
      line: '十月三日',
    })
  })

  it.each(['2027-10-01..2027-10-03 国庆节', '2027-09-26 上班 国庆节调休', '2027-09-26 上班', '2027-05-01'])(
    'are written as they are read: %s',
    (line) => {
      const typed = read(line)
      expect(holidayRanges(typed.ok ? typed.holidays : {}).map(holidayLine)).toEqual([line])
    },
  )

  it('are shown together where they follow one another with the same kind and name, from a day on', () => {
    const holidays = {
      '2026-12-31': closed('元旦'),
      '2027-01-01': closed('元旦'),
      '2027-01-02': closed(''),
      '2027-01-03': { kind: 'open', name: '' } as const,
      '2027-01-05': { kind: 'open', name: '' } as const,
    }
    expect(holidayRanges(holidays).map(({ dates }) => dates)).toEqual([
      ['2026-12-31', '2027-01-01'],
      ['2027-01-02'],
      ['2027-01-03'],
      ['2027-01-05'],
    ])
    expect(holidayRanges(holidays, '2027-01-01')[0]).toEqual({ ...closed('元旦'), dates: ['2027-01-01'] })
    expect(holidayRanges({})).toEqual([])
  })
})
