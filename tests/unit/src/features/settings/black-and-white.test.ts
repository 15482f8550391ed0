import { describe, expect, it } from 'vitest'
import { blackAndWhite } from '../../../../../src/features/settings/black-and-white.ts'

type Dot = readonly [number, number, number, number]
const WHITE: Dot = [255, 255, 255, 255]
const RED: Dot = [170, 40, 30, 255]
const PALE: Dot = [230, 225, 240, 255]
const CLEAR: Dot = [0, 0, 0, 0]

/** `#` where it is black. */
function drawn(rows: readonly (readonly Dot[])[]): readonly string[] {
  const width = rows[0]?.length ?? 0
  const picture = blackAndWhite({ width, height: rows.length, data: new Uint8ClampedArray(rows.flat(2)) })
  const stride = Math.ceil(width / 8)
  return rows.map((_, y) =>
    Array.from({ length: width }, (_unused, x) =>
      ((picture.rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? '.' : '#',
    ).join(''),
  )
}

describe('a logo in black and white', () => {
  it.each([
    ['ink of a colour is black, its ground white', [[WHITE, RED, WHITE]], ['.#.']],
    ['what is transparent is paper', [[CLEAR, RED, CLEAR, RED]], ['.#.#']],
    [
      'a pale ground is white beside ink',
      [
        [PALE, RED],
        [PALE, PALE],
      ],
      ['.#', '..'],
    ],
    ['one level alone is ground', [[RED, RED]], ['..']],
    [
      'more than eight dots in a row',
      [[RED, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, RED, WHITE]],
      ['#.......#.'],
    ],
  ])('%s', (_, dots, expected) => {
    expect(drawn(dots)).toEqual(expected)
  })
})
