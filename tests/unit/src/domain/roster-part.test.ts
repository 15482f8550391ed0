import { describe, expect, it } from 'vitest'
import { partOf } from '../../../../src/domain/roster-part.ts'
import { aHousehold, aResident } from '../../../builders/a-household.ts'

const HOME = aHousehold({
  address: '3-1-1201',
  residents: [
    aResident(),
    aResident({ residentId: 'r2', name: '尉迟敏', phone: '138 1111 0056' }),
    aResident({ residentId: 'r3', name: 'Anna Berg', phone: '' }),
  ],
  leftNames: ['仇宁'],
})

describe('a part of a household', () => {
  it.each([
    ['宏伟', '张宏伟'],
    ['张', '张宏伟'],
    ['迟', '尉迟敏'],
    ['1110', '尉迟敏'],
    ['１１１', '尉迟敏'],
    ['0056', '尉迟敏'],
    ['berg', 'Anna Berg'],
  ])('%s is %s', (typed, name) => {
    expect(partOf(HOME, typed)).toMatchObject({ resident: { name }, leftName: '' })
  })

  it.each([['3-1'], ['1201'], ['1-12'], ['3栋1单元1201']])('%s is the address', (typed) => {
    expect(partOf(HOME, typed)).toMatchObject({ resident: null, leftName: '' })
  })

  it('tells of who has moved away', () => {
    expect(partOf(HOME, '仇')).toMatchObject({ resident: null, leftName: '仇宁' })
  })

  it.each([[''], ['王'], ['99'], ['0057'], ['  ']])('%j is nobody', (typed) => {
    expect(partOf(HOME, typed)).toBeNull()
  })
})
