import { expect, it } from 'vitest'
import { shownRows } from '../../../../../src/features/roster/shown-rows.ts'

const view = { height: 360, row: 36 }

it.each([
  ['at the top', { ...view, top: 0 }, 5000, { from: 0, to: 22 }],
  ['in the middle', { ...view, top: 36_000 }, 5000, { from: 988, to: 1022 }],
  ['at the end', { ...view, top: 36 * 4990 }, 5000, { from: 4978, to: 5000 }],
  ['of a short list', { ...view, top: 0 }, 3, { from: 0, to: 3 }],
  ['of none', { ...view, top: 0 }, 0, { from: 0, to: 0 }],
  ['scrolled further than a list that became shorter', { ...view, top: 36_000 }, 10, { from: 10, to: 10 }],
])('%s only what is in sight is drawn', (_where, where, count, expected) => {
  expect(shownRows(where, count)).toEqual(expected)
})
