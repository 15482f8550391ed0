import { describe, expect, it } from 'vitest'
import { likenessKeys } from '../../../../src/domain/alike.ts'

const keysOf = (household: string, serviceCategory: string | null, place: string) =>
  likenessKeys({ household, serviceCategory, place }).map(({ by, key }) => `${by} ${key}`)

describe('R18 what makes two cases alike', () => {
  it.each([
    ['nothing typed', '', null, '', []],
    ['the household alone', '3-1201', null, '', ['household 3-1201']],
    ['a category without a place', '', 'leaks', '', []],
    ['household and category', '3-1201', 'leaks', '', ['household 3-1201', 'building leaks 3']],
    ['a place that is the household', '3-1201', 'leaks', '3-1201', ['household 3-1201', 'building leaks 3']],
    ['another household as the place', '3-1201', 'leaks', '5-301', ['household 3-1201', 'building leaks 5']],
    [
      'a place in words',
      '3-1201',
      'leaks',
      '地下车库',
      ['household 3-1201', 'building leaks 3', 'place leaks 地下车库'],
    ],
    ['a place without a household', '', 'leaks', '地下车库', ['place leaks 地下车库']],
    ['only signs for a place', '', 'leaks', '……', []],
  ])('%s', (_title, household, serviceCategory, place, keys) => {
    expect(keysOf(household, serviceCategory, place)).toEqual(keys)
  })

  it.each([
    ['3栋1单元1201', '3-1201'],
    ['３－１２０１', '3-1201'],
  ])('household %s is %s', (typed, canonical) => {
    expect(keysOf(typed, 'leaks', '')).toEqual(keysOf(canonical, 'leaks', ''))
  })

  it.each([
    ['地下车库 B2', '地下车库，Ｂ２'],
    [' 东门 岗亭。', '东门岗亭'],
  ])('place %s is %s', (one, other) => {
    expect(keysOf('', 'leaks', one)).toEqual(keysOf('', 'leaks', other))
  })
})
