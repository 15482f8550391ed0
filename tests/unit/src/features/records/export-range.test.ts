import { describe, expect, it } from 'vitest'
import { readRange, type RangeChoice } from '../../../../../src/features/records/export-range.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-22 15:30')
const typed = (choice: RangeChoice, fields: { month?: string; from?: string; to?: string } = {}) =>
  readRange({ choice, month: '', from: '', to: '', ...fields }, NOW, CALENDAR_UTC8)
const whole = (from: string, end: string) => ({
  ok: true,
  range: { from: at(from), to: at(end) - 1 },
})

describe('range of an export', () => {
  it('everything has none', () => {
    expect(typed('all')).toEqual({ ok: true, range: null })
  })

  it.each([
    ['thisYear', {}, '2026-01-01', '2027-01-01'],
    ['lastYear', {}, '2025-01-01', '2026-01-01'],
    ['month', { month: '2026-02' }, '2026-02-01', '2026-03-01'],
    ['month', { month: '２０２６１２' }, '2026-12-01', '2027-01-01'],
    ['month', { month: '2026年9月' }, '2026-09-01', '2026-10-01'],
    ['days', { from: '2026-03-05', to: '2026-03-05' }, '2026-03-05', '2026-03-06'],
    ['days', { from: '20260131', to: '20260228' }, '2026-01-31', '2026-03-01'],
    ['days', { from: '11-1', to: '昨天' }, '2026-11-01', '2026-11-22'],
  ] as const)('%s %o holds whole days of the office', (choice, fields, from, end) => {
    expect(typed(choice, fields)).toEqual(whole(from, end))
  })

  it.each([
    ['month', { month: '' }, 'month'],
    ['month', { month: '2026-13' }, 'month'],
    ['days', { from: '', to: '2026-03-05' }, 'from'],
    ['days', { from: '2026-03-05', to: '后来' }, 'to'],
    ['days', { from: '2026-03-06', to: '2026-03-05' }, 'order'],
  ] as const)('%s %o says what cannot be read', (choice, fields, field) => {
    expect(typed(choice, fields)).toEqual({ ok: false, field })
  })
})
