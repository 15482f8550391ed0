import { describe, expect, it } from 'vitest'
import { groupStanding, windowStart } from '../../../../src/domain/group-standing.ts'
import { NOW } from '../../../builders/an-event.ts'

const DAY = 24 * 60 * 60 * 1000
const LIMITS = { groupHouseholds: 3, groupWindowDays: 30 }
const came = (householdKey: string, day: number) => ({ householdKey, registeredAt: NOW + day * DAY })

describe('R18 three households on one matter within 30 days', () => {
  it.each([
    ['no case at all', [], 0, false],
    ['two households', [came('3-1', 0), came('3-2', 1)], 2, false],
    ['three households', [came('3-1', 0), came('3-2', 1), came('3-3', 2)], 3, true],
    ['three complaints of one household', [came('3-1', 0), came('3-1', 1), came('3-1', 2)], 1, false],
    ['three on the last day of the window', [came('3-1', 0), came('3-2', 1), came('3-3', 30)], 3, true],
    ['a third one day too late', [came('3-1', 0), came('3-2', 1), came('3-3', 31)], 2, false],
    [
      'the window wherever it lies',
      [came('3-1', 0), came('3-2', 40), came('3-3', 41), came('3-4', 70)],
      3,
      true,
    ],
    ['nobody knows which household', [came('', 0), came('', 1), came('3-3', 2)], 1, false],
  ])('%s', (_title, cases, households, isOfGeneralConcern) => {
    expect(groupStanding(cases, LIMITS)).toEqual({ households, isOfGeneralConcern })
    expect(groupStanding(cases.toReversed(), LIMITS)).toEqual({ households, isOfGeneralConcern })
  })

  it('counts by what the office has set', () => {
    const cases = [came('3-1', 0), came('3-2', 20)]
    expect(groupStanding(cases, { groupHouseholds: 2, groupWindowDays: 30 }).isOfGeneralConcern).toBe(true)
    expect(groupStanding(cases, { groupHouseholds: 2, groupWindowDays: 19 }).isOfGeneralConcern).toBe(false)
    expect(windowStart(NOW, { groupHouseholds: 2, groupWindowDays: 19 })).toBe(NOW - 19 * DAY)
  })
})
