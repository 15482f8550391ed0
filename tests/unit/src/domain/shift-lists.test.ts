import { describe, expect, it } from 'vitest'
import type { NextStepCode, PendingStep } from '../../../../src/domain/next-step.ts'
import { handoverLists } from '../../../../src/domain/shift-lists.ts'
import { NO_LISTS } from '../../../builders/a-shift.ts'
import { NOW } from '../../../builders/an-event.ts'

const TOMORROW = NOW + 1000
const aStep = (code: NextStepCode, dueAt: number | null = null): PendingStep => ({
  code,
  rule: 'R1',
  act: null,
  roles: [],
  department: null,
  dueAt,
  shownFrom: null,
  params: {},
})
const listed = (steps: readonly PendingStep[], hasSlipOut = false) =>
  handoverLists([{ caseId: 'a', steps, hasSlipOut }], TOMORROW)

describe('P8 what is handed over', () => {
  it.each([
    ['nothing that has no limit and waits for nobody', [aStep('judge')], NO_LISTS],
    ['what is overdue', [aStep('resolve', NOW - 1)], { ...NO_LISTS, dueToday: ['a'] }],
    ['what is due before the day ends', [aStep('resolve', TOMORROW - 1)], { ...NO_LISTS, dueToday: ['a'] }],
    ['not what is due tomorrow', [aStep('resolve', TOMORROW)], NO_LISTS],
    ['a promised call, whenever', [aStep('reply', TOMORROW + 1)], { ...NO_LISTS, promises: ['a'] }],
    ['not a reply that nobody promised', [aStep('reply')], NO_LISTS],
    ['an outside body to ask again', [aStep('chaseOutside', TOMORROW)], { ...NO_LISTS, outside: ['a'] }],
    ['an outside body to wait for', [aStep('awaitOutside')], { ...NO_LISTS, outside: ['a'] }],
    [
      'a case in every list it belongs to',
      [aStep('reply', NOW), aStep('chaseOutside')],
      { ...NO_LISTS, dueToday: ['a'], promises: ['a'], outside: ['a'] },
    ],
  ])('%s', (_title, steps, expected) => {
    expect(listed(steps)).toEqual(expected)
  })

  it('a paper that is out for signature (P7)', () => {
    expect(listed([], true)).toEqual({ ...NO_LISTS, slips: ['a'] })
  })
})
