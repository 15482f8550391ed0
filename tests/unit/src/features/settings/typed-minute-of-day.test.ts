import { describe, expect, it } from 'vitest'
import {
  minuteOfDayText,
  typedMinuteOfDay,
} from '../../../../../src/features/settings/typed-minute-of-day.ts'

describe('a typed opening or closing time', () => {
  it.each([
    ['8', 480],
    ['8:30', 510],
    ['0830', 510],
    ['８：３０', 510],
    ['17点半', 1050],
    ['0:00', 0],
    ['24:00', 1440],
    ['24', 1440],
    ['24:30', null],
    ['25', null],
    ['8:70', null],
    ['', null],
    ['上午', null],
  ])('%s', (typed, minutes) => {
    expect(typedMinuteOfDay(typed)).toBe(minutes)
  })

  it.each([
    [0, '00:00'],
    [510, '08:30'],
    [1440, '24:00'],
  ])('%i is shown as %s', (minutes, text) => {
    expect(minuteOfDayText(minutes)).toBe(text)
  })
})
