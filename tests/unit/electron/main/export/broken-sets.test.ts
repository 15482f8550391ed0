import { expect, it } from 'vitest'
import { brokenSets } from '../../../../../electron/main/export/broken-sets.ts'

const part = (number: number, of = 3, name = '锦江苑_20260101-20261122_20261122') =>
  `${name}.${number}of${of}.tingsu.zip`

it.each([
  ['an export in one file', ['锦江苑_20260101-20261122_20261122.tingsu.zip'], []],
  ['a whole set, in any order', [part(3), part(1), part(2)], []],
  ['a set that was killed after its first name', [part(1)], [{ there: [part(1)], missing: [2, 3] }]],
  ['a set with a hole', [part(3), part(1)], [{ there: [part(1), part(3)], missing: [2] }]],
  ['a file that is still being written', [`.${part(1)}.0123456789abcdef.part`], []],
  ['what is not ours', ['photo.1of2.zip', '1of2.tingsu.zip'], []],
  [
    'the second copy of a day beside the whole first one',
    [part(1, 2), part(2, 2), part(2, 2, '锦江苑_20260101-20261122_20261122-2')],
    [{ there: [part(2, 2, '锦江苑_20260101-20261122_20261122-2')], missing: [1] }],
  ],
])('safety §3 of %s it is told what is missing', (_what, names, expected) => {
  expect(brokenSets(names)).toEqual(expected)
})
