import { describe, expect, it } from 'vitest'
import { bodyStanding, readHours } from '../../../../../src/domain/referral/body-hours.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const WEEK = [1, 2, 3, 4, 5]
const minutes = (hour: number, minute = 0): number => hour * 60 + minute

describe('R14 hours as people write them', () => {
  it.each(['24小时', '２４小时', '全天', '每天 24小时', '24 h', '二十四小时'])('%s: always', (text) => {
    expect(readHours(text)).toEqual({ kind: 'always' })
  })

  it.each([
    ['周一至周五 9:00-17:00', WEEK],
    ['工作日 9：00—17：00', WEEK],
    ['星期一到星期五9:00～17:00', WEEK],
    ['週一至週五 9:00-17:00', WEEK],
    ['Mon-Fri 9:00-17:00', WEEK],
    ['weekdays 9:00 to 17:00', WEEK],
    ['周六、周日 9:00-17:00', [6, 0]],
    ['周六至周一 9:00-17:00', [6, 0, 1]],
    ['每天 9:00-17:00', [0, 1, 2, 3, 4, 5, 6]],
    ['9:00-17:00', [0, 1, 2, 3, 4, 5, 6]],
  ])('%s', (text, workDays) => {
    const span = { opensAtMinutes: minutes(9), closesAtMinutes: minutes(17), workDays }
    expect(readHours(text)).toEqual({ kind: 'times', spans: [span] })
  })

  it('reads the break at noon, and another day with its own times', () => {
    expect(readHours('周一至周五 9:00-12:00、13:30-17:00；周六 9:00-12:00')).toEqual({
      kind: 'times',
      spans: [
        { opensAtMinutes: minutes(9), closesAtMinutes: minutes(12), workDays: WEEK },
        { opensAtMinutes: minutes(13, 30), closesAtMinutes: minutes(17), workDays: WEEK },
        { opensAtMinutes: minutes(9), closesAtMinutes: minutes(12), workDays: [6] },
      ],
    })
  })

  it.each([
    '',
    '  ',
    '看大厅通知',
    '周一至周五',
    '周一 25:00-26:00',
    '逢单日 9:00-12:00',
    '9:00-12:00；节前另行通知',
  ])('%j is for a person to read', (text) => {
    expect(readHours(text)).toEqual({ kind: 'unread' })
  })
})

describe('R35 whether a body is open, and when it opens', () => {
  const standing = (hours: string, moment: string, holidays = {}) =>
    bodyStanding(readHours(hours), at(moment), { holidays, calendar: CALENDAR_UTC8 })
  const SPLIT = '周一至周五 9:00-12:00、13:30-17:00'
  const closed = (moment: string) => ({ kind: 'closed', opensAt: at(moment) })
  const NATIONAL_DAY = { '2026-11-23': { kind: 'closed', name: '' } }
  const MADE_UP = { '2026-11-21': { kind: 'open', name: '' } }

  // 2026-11-20 is a Friday.
  it.each([
    ['at the opening', SPLIT, '2026-11-20 09:00', {}, { kind: 'open' }],
    ['before it', SPLIT, '2026-11-20 08:59', {}, closed('2026-11-20 09:00')],
    ['at noon', SPLIT, '2026-11-20 12:00', {}, closed('2026-11-20 13:30')],
    ['on Friday evening', SPLIT, '2026-11-20 17:00', {}, closed('2026-11-23 09:00')],
    ['before a holiday', SPLIT, '2026-11-22 10:00', NATIONAL_DAY, closed('2026-11-24 09:00')],
    ['on a Saturday that is worked', SPLIT, '2026-11-21 10:00', MADE_UP, { kind: 'open' }],
    ['every day, on a holiday', '每天 8:00-20:00', '2026-11-23 10:00', NATIONAL_DAY, { kind: 'open' }],
    ['round the clock', '24小时', '2026-11-22 03:00', NATIONAL_DAY, { kind: 'open' }],
    ['over midnight', '每天 20:00-6:00', '2026-11-22 03:00', {}, { kind: 'open' }],
    ['where nobody knows', '见大厅公告', '2026-11-22 03:00', {}, { kind: 'unknown' }],
  ])('%s', (_when, hours, moment, holidays, expected) => {
    expect(standing(hours, moment, holidays)).toEqual(expected)
  })
})
