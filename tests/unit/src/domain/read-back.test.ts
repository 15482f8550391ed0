import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { isReadBack, readBackMark } from '../../../../src/domain/read-back.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { NOW } from '../../../builders/an-event.ts'

describe('R25 reading the address back', () => {
  it.each([
    ['the mark for this address', '3-1-1201', [readBackMark('3-1-1201', 1)], true],
    ['the mark for the address before it was changed', '3-1-1202', [readBackMark('3-1-1201', 1)], false],
    ['nothing said', '3-1-1201', [], false],
    ['no household', '', [readBackMark('', 1)], false],
    ['a prompt that names it', '3-1201', [{ moment: 'readBack', text: '您住3-1201，对吗？' }], true],
    ['a prompt that names a longer room', '3-1201', [{ moment: 'readBack', text: '您住3-12011？' }], false],
    ['a prompt that names another phase', '3-1201', [{ moment: 'readBack', text: '您住2-3-1201？' }], false],
    ['the address said at another moment', '3-1201', [{ moment: 'note', text: '3-1201' }], false],
    ['words that were erased', '3-1201', [{ moment: 'readBack', text: null }], true],
  ])('%s', (_what, household, said, expected) => {
    expect(isReadBack(household, said)).toBe(expected)
  })
})

const HANDED_OVER: Partial<ComplaintCase> = {
  jurisdiction: 'property',
  nature: 'valid',
  department: '工程部',
  promisedAt: NOW + 3_600_000,
}
const codes = (when: Partial<ComplaintCase>) =>
  nextSteps(aCase({ ...HANDED_OVER, ...when }), { now: NOW }).map(({ code }) => code)

describe('R25 as a next step', () => {
  it('R25 puts the reading back of the address before the hand-over, with its limit', () => {
    const open = { ...HANDED_OVER, said: [], department: null }
    expect(codes(open).slice(0, 2)).toEqual(['readBack', 'dispatch'])
    const steps = nextSteps(aCase(open), { now: NOW })
    expect(steps[0]?.dueAt).toBe(steps[1]?.dueAt)
  })

  it.each([
    ['is asked for when it was not done', { said: [] }, true],
    ['is asked for again after the household was changed', { said: [readBackMark('9-909', NOW)] }, true],
    ['is not asked for where nobody is sent', { said: [], jurisdiction: 'nonProperty' }, false],
    ['is not asked of an erased person', { said: [], personal: null }, false],
  ] satisfies [string, Partial<ComplaintCase>, boolean][])(
    'R25 reading the address back %s',
    (_what, when, isAsked) => {
      expect(codes(when).includes('readBack')).toBe(isAsked)
    },
  )
})
