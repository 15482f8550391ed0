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

  it('in the order of their numbers, whatever the order of the roster', () => {
    const roster = ['10-3-1201', '3-3-1201', '2-3-1201'].map(at)
    expect(matchHouseholds('3-1201', roster.toReversed()).map(({ address }) => address)).toEqual(
      matchHouseholds('3-1201', roster).map(({ address }) => address),
    )
    const phases = ['10-3-1-1201', '2-3-1-1201', '3-1-1201'].map(at)
    expect(matchHouseholds('3-1201', phases).map(({ address }) => address)).toEqual([
      '2-3-1-1201',
      '3-1-1201',
      '10-3-1-1201',
    ])
  })

  it.each([
    ['of one name and another telephone is another', aResident({ phone: '110' }), 2],
    ['of one telephone and another name is another', aResident({ name: '李敏' }), 2],
    ['of both is the same', aResident(), 1],
  ])('somebody of both desks %s', (_what, person, count) => {
    const both = [
      aHousehold({ residents: [aResident()], movedIn: '2018', leftNames: ['老周'] }),
      aHousehold({ residents: [person], movedIn: '2019', leftNames: ['老李'], hasConflicts: true }),
    ]
    expect(mergeByAddress(both)).toMatchObject([
      { movedIn: '2018', leftNames: ['老周', '老李'], hasConflicts: true },
    ])
    expect(mergeByAddress(both)[0]?.residents).toHaveLength(count)
    expect(mergeByAddress(both.toReversed())[0]?.hasConflicts).toBe(true)
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
    ['1234号', null],
    ['zh3', null],
    ['3zh', null],
    ['张3', null],
    ['3张', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(peopleQuery(typed)).toEqual(expected)
  })

  it.each([
    ['138 0000 1234', '1234'],
    ['８８８８１２３４', '1234'],
    ['110', ''],
    ['1101', '1101'],
    ['', ''],
  ])('the end of %s', (phone, tail) => {
    expect(phoneTail(phone)).toBe(tail)
  })

  it('the people of the household in hand come first', () => {
    const found = peopleOf(ROSTER, ({ phone }) => phoneTail(phone) === '1234', '5-402')
    expect(found.map(({ household }) => household.address)[0]).toBe('5-402')
    expect(found).toHaveLength(5)
  })

  it('only people who fit are found, in the order of the roster where no household is in hand', () => {
    const roster = [
      aHousehold({ address: '', residents: [aResident()] }),
      aHousehold({ address: '1-101', residents: [aResident(), aResident({ name: '李敏' })] }),
      aHousehold({ address: '', residents: [aResident({ name: '李敏' })] }),
    ]
    const found = peopleOf(roster, ({ name }) => name === '李敏')
    expect(found.map(({ household, resident }) => [household.address, resident.name])).toEqual([
      ['1-101', '李敏'],
      ['', '李敏'],
    ])
  })
})
