import { expect, it } from 'vitest'
import { urgencyOf } from '../../../../../src/features/worklist/worklist-row.ts'
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
