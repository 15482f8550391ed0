import { describe, expect, it } from 'vitest'
import type { Limit } from '../../../../src/domain/limits.ts'
import { typedLimit } from '../../../../src/domain/typed-limit.ts'

const FIVE_WORKING_DAYS: Limit = { amount: 5, unit: 'days', clock: 'working' }
const limit = (amount: number, unit: Limit['unit'], clock: Limit['clock'] = 'natural') => ({
  ok: true,
  limit: { amount, unit, clock },
})

describe('P1 a typed limit', () => {
  it.each([
    ['7', limit(7, 'days', 'working')],
    ['７', limit(7, 'days', 'working')],
    ['15分', limit(15, 'minutes')],
    ['15 分鐘', limit(15, 'minutes')],
    ['90 min', limit(90, 'minutes')],
    ['90工作分', limit(90, 'minutes', 'working')],
    ['2小时', limit(120, 'minutes')],
    ['2个小时', limit(120, 'minutes')],
    ['3 h', limit(180, 'minutes')],
    ['4天', limit(4, 'days')],
    ['4日', limit(4, 'days')],
    ['4 D', limit(4, 'days')],
    ['3工作日', limit(3, 'days', 'working')],
    ['3个工作日', limit(3, 'days', 'working')],
    ['3 working days', limit(3, 'days', 'working')],
    ['3wd', limit(3, 'days', 'working')],
    ['3工', limit(3, 'days', 'working')],
    ['10080', { ok: false, problem: 'range', unit: 'days' }],
    ['0', { ok: false, problem: 'range', unit: 'days' }],
    ['366天', { ok: false, problem: 'range', unit: 'days' }],
    ['169小时', { ok: false, problem: 'range', unit: 'minutes' }],
    ['0分', { ok: false, problem: 'range', unit: 'minutes' }],
    ['', { ok: false, problem: 'unreadable' }],
    ['1.5天', { ok: false, problem: 'unreadable' }],
    ['-2', { ok: false, problem: 'unreadable' }],
    ['三天', { ok: false, problem: 'unreadable' }],
    ['2周', { ok: false, problem: 'unreadable' }],
    ['5天左右', { ok: false, problem: 'unreadable' }],
  ])('%s', (typed, expected) => {
    expect(typedLimit(typed, FIVE_WORKING_DAYS)).toEqual(expected)
  })

  it('that is a number keeps minutes, too', () => {
    const standing: Limit = { amount: 15, unit: 'minutes', clock: 'natural' }
    expect(typedLimit('20', standing)).toEqual(limit(20, 'minutes'))
    expect(typedLimit('20工', standing)).toEqual(limit(20, 'minutes', 'working'))
  })
})
