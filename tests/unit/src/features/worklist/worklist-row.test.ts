import { expect, it } from 'vitest'
import { groupByUrgency, limitKindOf, urgencyOf } from '../../../../../src/features/worklist/worklist-row.ts'
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

const unsent = {
  dueAt: now,
  promisedAt: null,
  department: null,
  matterKind: 'complaint',
  jurisdiction: 'property',
  nature: 'valid',
} as const
it.each([
  ['P1 a complaint of ours that nobody was sent to', unsent, 'handOver'],
  ['P1 a repair that nobody was sent to', { ...unsent, matterKind: 'repair', nature: null }, 'handOver'],
  ['R5 a special service not yet handed over', { ...unsent, nature: 'specialService' }, 'handOver'],
  ['R8 the same once somebody was sent', { ...unsent, department: '工程部' }, 'due'],
  ['R8 what is not yet judged', { ...unsent, jurisdiction: null, nature: null }, 'due'],
  ['R8 what is none of ours', { ...unsent, nature: 'invalid' }, 'due'],
  ['R9 a promise that ends first', { ...unsent, promisedAt: now }, 'promised'],
  ['P1 a hand-over that ends before the promise', { ...unsent, promisedAt: now + 1 }, 'handOver'],
] as const)('%s has its own word', (_title, row, kind) => {
  expect(limitKindOf(row)).toBe(kind)
})
