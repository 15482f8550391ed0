import { describe, expect, it } from 'vitest'
import { changeText, figureText } from '../../../../../src/features/printing/figure-text.ts'

describe('P12 figures on paper', () => {
  it.each([
    [3, 40, 'count', '3'],
    [3, 40, 'parts', '3/40'],
    [3, 40, 'share', '7.5%'],
    [3, 40, 'both', '3/40\u20027.5%'],
    [2, 3, 'share', '66.7%'],
    [0, 40, 'share', '0%'],
    [40, 40, 'share', '100%'],
    [0, 0, 'share', '—'],
    [0, 0, 'both', '0/0\u2002—'],
    [5, 3, 'share', '166.7%'],
  ] as const)('%d of %d as %s is %s', (numerator, denominator, show, text) => {
    expect(figureText({ numerator, denominator, show })).toBe(text)
  })

  it.each([
    [3, false, '+3'],
    [-2, false, '-2'],
    [0, false, '0'],
    [0.125, true, '+12.5'],
    [-0.0004, true, '0'],
    [-0.02, true, '-2.0'],
    [null, true, '—'],
  ] as const)('a change by %s (a rate: %s) is %s', (by, isRate, text) => {
    expect(changeText({ by, isRate })).toBe(text)
  })
})
