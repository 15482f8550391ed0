import { expect, it } from 'vitest'
import { distinctInitials } from '../../../../src/platform/category-words.ts'

it.each([
  [
    ['wx', 'bj'],
    ['wx', 'bj'],
  ],
  [
    ['wx', 'wx', 'wx'],
    ['wx', 'wxx', 'wxxx'],
  ],
  [
    ['', ''],
    ['', ''],
  ],
  [
    ['wxx', 'wx', 'wx'],
    ['wxx', 'wx', 'wxxx'],
  ],
])('initials %j are told apart as %j', (wanted, distinct) => {
  expect(distinctInitials(wanted)).toEqual(distinct)
})
