import { describe, expect, it } from 'vitest'
import { groupStanding, windowStart } from '../../../../src/domain/group-standing.ts'
import { NOW } from '../../../builders/an-event.ts'

const DAY = 24 * 60 * 60 * 1000
/** In days. */
const SECOND = 1 / 86_400
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
    const expected = { households, isOfGeneralConcern, isEverybodyTold: false }
    expect(groupStanding({ cases, toldAt: [] }, LIMITS)).toEqual(expected)
    expect(groupStanding({ cases: cases.toReversed(), toldAt: [] }, LIMITS)).toEqual(expected)
  })

  it('counts by what the office has set', () => {
    const cases = [came('3-1', 0), came('3-2', 20)]
    const within = (groupWindowDays: number) =>
      groupStanding({ cases, toldAt: [] }, { groupHouseholds: 2, groupWindowDays }).isOfGeneralConcern
    expect(within(30)).toBe(true)
    expect(within(19)).toBe(false)
    expect(windowStart(NOW, { groupHouseholds: 2, groupWindowDays: 19 })).toBe(NOW - 19 * DAY)
  })
})

describe('R18 everybody was told by a meeting or a notice', () => {
  const three = [came('3-1', 0), came('3-2', 1), came('3-3', 2)]
  it.each([
    ['nobody yet', three, [], false],
    ['before it was of general concern: not of this', three, [1], false],
    [
      'in the minute in which it became so',
      [...three.slice(0, 2), came('3-3', 2 + SECOND * 30)],
      [2 + SECOND],
      true,
    ],
    ['afterwards', three, [3], true],
    ['afterwards, in whatever order it was recorded', three, [3, 1], true],
    ['and one household more later', [...three, came('3-4', 4)], [3], true],
    [
      'and three households more later',
      [...three, ...[4, 5, 6].map((day) => came(`3-${day}`, day))],
      [3],
      false,
    ],
    ['where nothing is of general concern', three.slice(1), [3], false],
  ])('%s', (_title, cases, days, isEverybodyTold) => {
    const toldAt = days.map((day) => NOW + day * DAY)
    expect(groupStanding({ cases, toldAt }, LIMITS).isEverybodyTold).toBe(isEverybodyTold)
  })
})
