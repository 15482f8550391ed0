import { describe, expect, it } from 'vitest'
import {
  matchHouseholds,
  mergeByAddress,
  peopleOf,
  peopleQuery,
  phoneTail,
} from '../../../../src/domain/roster-lookup.ts'
import { aHousehold, aResident } from '../../../builders/a-household.ts'

const at = (address: string) => aHousehold({ householdId: address, address })
const ROSTER = ['2-3-1-1201', '3-1-1201', '3-2-1201', '3-1-1202', '5-402'].map(at)

describe('a typed household means', () => {
  it.each([
    ['3-1-1201', ['3-1-1201']],
    ['３－１－１２０１', ['3-1-1201']],
    ['3栋1单元1201', ['3-1-1201']],
    ['3-1201', ['2-3-1-1201', '3-1-1201', '3-2-1201']],
    ['2-3-1-1201', ['2-3-1-1201']],
    ['3-2-1201', ['3-2-1201']],
    ['5栋402室', ['5-402']],
    ['5-1-402', ['5-402']],
    ['9-101', []],
    ['东门岗亭', []],
    ['', []],
  ])('%s', (typed, expected) => {
    expect(matchHouseholds(typed, ROSTER).map(({ address }) => address)).toEqual(expected)
  })

  it('one household where two desks each made it, with everybody of both', () => {
    const [one, other] = [
      aHousehold({ householdId: 'a', residents: [aResident()] }),
      aHousehold({
        householdId: 'b',
        residents: [aResident(), aResident({ name: '李敏' })],
        movedIn: '2019',
      }),
    ]
    expect(mergeByAddress([one, other])).toEqual([
      { ...one, movedIn: '2019', residents: [aResident(), aResident({ name: '李敏' })] },
    ])
  })
})

describe('what is typed to find a person', () => {
  it.each([
    ['zhw', { kind: 'letters', letters: 'zhw' }],
    ["z'h'w", { kind: 'letters', letters: 'zhw' }],
    ['ＺＨ', { kind: 'letters', letters: 'zh' }],
    ['z', null],
    ['1234', { kind: 'tail', tail: '1234' }],
    ['138 0000 1234', { kind: 'tail', tail: '1234' }],
    ['123', null],
    ['张', { kind: 'name', name: '张' }],
    ['欧阳 敏', { kind: 'name', name: '欧阳敏' }],
    ['3-1201', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(peopleQuery(typed)).toEqual(expected)
  })

  it.each([
    ['138 0000 1234', '1234'],
    ['８８８８１２３４', '1234'],
    ['110', ''],
    ['', ''],
  ])('the end of %s', (phone, tail) => {
    expect(phoneTail(phone)).toBe(tail)
  })

  it('the people of the household in hand come first', () => {
    const found = peopleOf(ROSTER, ({ phone }) => phoneTail(phone) === '1234', '5-402')
    expect(found.map(({ household }) => household.address)[0]).toBe('5-402')
    expect(found).toHaveLength(5)
  })
})
