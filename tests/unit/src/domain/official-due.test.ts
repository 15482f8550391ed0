import { describe, expect, it } from 'vitest'
import { parseOfficialDue } from '../../../../src/domain/official-due.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-22 10:00')
const due = (typed: string, standing: number | null = null) =>
  parseOfficialDue(typed, NOW, CALENDAR_UTC8, standing)

describe('R4 the deadline of an official ticket', () => {
  it.each([
    ['11月25日 15:00', '2026-11-25 15:00'],
    ['明天9点', '2026-11-23 09:00'],
    ['11月25日', '2026-11-25 23:59'],
    ['周五', '2026-11-27 23:59'],
    ['1月3日', '2027-01-03 23:59'],
    ['6月1日', '2027-06-01 23:59'],
  ])('%s means %s; a day alone means its end', (typed, meant) => {
    expect(due(typed)).toEqual({ ok: true, at: at(meant) })
  })

  it.each([
    ['11月30日', '2026-11-30 17:05'],
    ['明天', '2026-11-23 17:05'],
    ['11月30日 9点', '2026-11-30 09:00'],
  ])('corrected to %s keeps its time of day unless another is said: %s', (typed, meant) => {
    expect(due(typed, at('2026-11-25 17:05'))).toEqual({ ok: true, at: at(meant) })
  })

  it.each(['很快', '2月30日', '25:00'])('%s is nobody’s deadline', (typed) => {
    expect(due(typed)).toEqual({ ok: false })
    expect(due(typed, NOW)).toEqual({ ok: false })
  })
})
