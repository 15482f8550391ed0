import { describe, expect, it } from 'vitest'
import type { PendingStep } from '../../../../../src/domain/next-step.ts'
import { isCaseWanted, isStepWanted } from '../../../../../src/features/worklist/work-filter.ts'
import { workItem, type WorkItem } from '../../../../../src/features/worklist/work-item.ts'
import {
  endOfDay,
  groupBySection,
  placeItem,
  sectionOfItem,
} from '../../../../../src/features/worklist/work-section.ts'
import { caseRow, summaryOf, type CaseSummary } from '../../../../../src/storage/case-row.ts'
import type { StoredStep } from '../../../../../src/storage/stored-step.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-22 10:00')
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const MOMENT = { now: NOW, today: endOfDay(NOW, CALENDAR_UTC8) }
const LIMITS = { groupHouseholds: 3, groupWindowDays: 30 }

function anItem(steps: readonly StoredStep[], values: Partial<CaseSummary> = {}): WorkItem {
  return workItem({ ...summaryOf(caseRow('a-case', [])), steps, ...values }, undefined, LIMITS)
}
/** The section in which a case is drawn, which is the one in which it is counted. */
function sectionOf(steps: readonly StoredStep[], isWanted: (step: PendingStep) => boolean = () => true) {
  const drawn = placeItem(anItem(steps), MOMENT, isWanted)?.section
  expect(sectionOfItem(anItem(steps), MOMENT, isWanted)).toBe(drawn ?? null)
  return drawn
}

describe('a case stands once, under its most urgent step', () => {
  it.each<readonly [string, readonly StoredStep[], string]>([
    ['R8 past its limit', [['resolve', NOW - 1]], 'overdue'],
    ['R8 on the limit itself nothing is overdue', [['resolve', NOW]], 'dueToday'],
    ['R9 promised for today', [['reply', NOW + HOUR_MS]], 'dueToday'],
    [
      'R9 promised for tomorrow',
      [
        ['reply', NOW + DAY_MS],
        ['resolve', NOW + 3 * DAY_MS],
      ],
      'promises',
    ],
    ['R6 put up to the manager', [['managerJudges'], ['resolve', NOW + DAY_MS]], 'putUp'],
    ['ADR1 two desks said different things', [['confirmConflict'], ['judge']], 'conflicts'],
    ['R10 to be told of the progress', [['tellProgress', NOW + 20 * HOUR_MS]], 'progress'],
    ['R12 to be visited', [['visit', NOW + 2 * DAY_MS]], 'visits'],
    [
      'P9 an outside body to chase',
      [['chaseOutside', NOW + 2 * DAY_MS, null, { party: 'developer' }]],
      'outside',
    ],
    ['R34 a department to accept', [['acceptDispatch']], 'department'],
    ['P7 a slip out for signature, and nothing else', [['bringBackSigned']], 'slips'],
    ['S11 to archive', [['archive']], 'file'],
    ['S4 to judge, though a slip is out as well', [['bringBackSigned'], ['judge']], 'handle'],
    ['R8 later', [['resolve', NOW + 3 * DAY_MS]], 'later'],
  ])('%s', (_, steps, expected) => {
    expect(sectionOf(steps)).toBe(expected)
  })

  it('what is not shown yet counts for nothing (R10)', () => {
    expect(sectionOf([['tellProgress', NOW + 5 * DAY_MS, NOW + 4 * DAY_MS]])).toBeUndefined()
    expect(sectionOf([['tellProgress', NOW + DAY_MS, NOW]])).toBe('progress')
  })

  it('its other steps stand beside it, most urgent first', () => {
    const placed = placeItem(anItem([['judge'], ['resolve', NOW - 5], ['reply', NOW - 9]]), MOMENT)
    expect(placed?.lead.code).toBe('reply')
    expect(placed?.others.map(({ code }) => code)).toEqual(['resolve', 'judge'])
  })

  it('a limit that passes moves it', () => {
    const item = anItem([['reply', NOW + HOUR_MS]])
    expect(placeItem(item, MOMENT)?.section).toBe('dueToday')
    expect(placeItem(item, { ...MOMENT, now: NOW + HOUR_MS + 1 })?.section).toBe('overdue')
  })

  it('R18 of a group of general concern the leaders see the meeting to be held', () => {
    const cases = [1, 2, 3].map((household) => ({
      householdKey: `3-${String(household)}`,
      registeredAt: NOW,
    }))
    const grouped = { cases, toldAt: [] }
    const summary = { ...anItem([['judge']]).summary }
    const item = workItem(summary, grouped, LIMITS)
    expect(placeItem(item, MOMENT, isStepWanted('mine', ['manager']))?.lead).toMatchObject({
      code: 'meetOrPostNotice',
      params: { households: 3 },
    })
    expect(placeItem(item, MOMENT, isStepWanted('mine', ['receptionist']))?.lead.code).toBe('judge')
    expect(workItem(summary, { ...grouped, cases: cases.slice(1) }, LIMITS).steps).toHaveLength(1)
    expect(workItem(summary, { ...grouped, toldAt: [NOW] }, LIMITS).steps).toHaveLength(1)
    expect(workItem({ ...summary, stage: 'closed' }, grouped, LIMITS).steps).toHaveLength(1)
  })
})

describe('whose work is shown', () => {
  it.each([
    ['mine', ['receptionist'], undefined],
    ['mine', ['receptionist', 'manager'], 'putUp'],
    ['manager', ['receptionist'], 'putUp'],
    ['all', ['receptionist'], 'putUp'],
  ] as const)('filter %s of somebody who is %j', (role, mine, expected) => {
    expect(sectionOf([['managerJudges']], isStepWanted(role, mine))).toBe(expected)
  })

  it.each([
    [{ person: '', department: '' }, true],
    [{ person: 'lin', department: '' }, true],
    [{ person: 'zhou', department: '工程部' }, true],
    [{ person: 'wang', department: '' }, false],
    [{ person: '', department: '保洁部' }, false],
  ])('cases of %j', (filter, expected) => {
    const item = anItem([], { registeredBy: 'lin', handler: 'zhou', department: '工程部' })
    expect(isCaseWanted({ role: 'all', ...filter })(item)).toBe(expected)
  })
})

it('sections stand in the order of urgency, their cases by limit, the oldest of one moment first', () => {
  const placed = [
    anItem([['judge']], { caseId: 'young', registeredAt: 2 }),
    anItem([['judge']], { caseId: 'old', registeredAt: 1 }),
    anItem([['resolve', NOW - 1]], { caseId: 'late' }),
    anItem([['resolve', NOW - 2]], { caseId: 'later' }),
  ].flatMap((item) => placeItem(item, MOMENT) ?? [])
  expect(
    groupBySection(placed).map(({ section, items }) => [
      section,
      items.map(({ item }) => item.summary.caseId),
    ]),
  ).toEqual([
    ['overdue', ['later', 'late']],
    ['handle', ['old', 'young']],
  ])
})
