import { describe, expect, it } from 'vitest'
import { ACT_KINDS } from '../../../../../src/domain/procedure/act-table.ts'
import { blankOf, fieldsOf, readAct } from '../../../../../src/features/cases/act-entry.ts'
import { localCalendar } from '../../../../../src/platform/local-calendar.ts'

const NOW = new Date(2026, 10, 22, 15, 0).getTime()
const clock = { now: NOW, calendar: localCalendar }

describe('what was typed for an act', () => {
  it('an empty time of something that has happened is now, an empty choice is none', () => {
    expect(readAct('visitRecorded', { outcome: 'satisfied', method: 'phone' }, clock)).toEqual({
      ok: true,
      draft: {
        act: 'visitRecorded',
        values: { visitedAt: NOW, method: 'phone', outcome: 'satisfied', spokenTo: '', opinion: '' },
      },
    })
  })

  it.each([
    ['昨天20点', new Date(2026, 10, 21, 20, 0).getTime()],
    ['14:30', new Date(2026, 10, 22, 14, 30).getTime()],
  ])('%s is read as people type it', (typed, at) => {
    const read = readAct('workDone', { doneAt: typed, party: '工程部' }, clock)
    expect(read.ok && read.draft.values).toMatchObject({ doneAt: at, party: '工程部' })
  })

  it('a time nobody can read is told by its field', () => {
    expect(readAct('remedyPlanned', { dueAt: '过几天' }, clock)).toEqual({ ok: false, unreadable: 'dueAt' })
  })

  it.each(ACT_KINDS)('%s: with nothing typed every field has the blank of its kind', (kind) => {
    const read = readAct(kind, {}, clock)
    expect(read.ok).toBe(true)
    for (const [key, field] of fieldsOf(kind)) {
      const value: unknown = read.ok
        ? Object.entries(read.draft.values).find(([name]) => name === key)?.[1]
        : undefined
      const isNow = field.kind === 'moment' && field.when === 'past'
      const isText = field.kind === 'text' || field.kind === 'longText'
      expect(value).toEqual(isNow ? NOW : blankOf(field) === '' && !isText ? null : blankOf(field))
    }
  })
})
