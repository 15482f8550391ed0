import { expect, it } from 'vitest'
import { groupByUrgency, urgencyOf } from '../../../../../src/features/worklist/worklist-row.ts'
import { localCalendar } from '../../../../../src/platform/local-calendar.ts'

const now = new Date(2026, 10, 21, 14, 32).getTime()

it.each([
  [new Date(2026, 10, 21, 14, 31).getTime(), 'overdue'],
  [now, 'dueToday'],
  [new Date(2026, 10, 21, 23, 59).getTime(), 'dueToday'],
  [new Date(2026, 10, 22, 0, 0).getTime(), 'later'],
  [null, 'later'],
])('a limit at %s is %s', (dueAt, expected) => {
  expect(urgencyOf({ dueAt }, now, localCalendar)).toBe(expected)
})

it('puts lines under their headings in their own order and leaves empty headings out', () => {
  const late = { dueAt: now - 1 }
  const rows = [late, { dueAt: now - 2 }, { dueAt: null }]
  expect(groupByUrgency(rows, now, localCalendar)).toEqual([
    { urgency: 'overdue', rows: [late, { dueAt: now - 2 }] },
    { urgency: 'later', rows: [{ dueAt: null }] },
  ])
})
