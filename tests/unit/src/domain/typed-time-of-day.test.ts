import { describe, expect, it } from 'vitest'
import { readTimeOfDay } from '../../../../src/domain/typed-time-of-day.ts'

describe('a time of day', () => {
  it.each([
    ['0:00', 0, 0],
    ['23:59', 23, 59],
    ['000', 0, 0],
    ['2359', 23, 59],
    ['凌晨3点', 3, 0],
    ['早上8点', 8, 0],
    ['早8点', 8, 0],
    ['上午 12:00', 12, 0],
    ['中午1点半', 13, 30],
    ['下午2点', 14, 0],
    ['下午14点', 14, 0],
    ['傍晚6点', 18, 0],
    ['晚8点三刻', 20, 45],
    ['晚上 830', 20, 30],
  ])('%j is %d:%d', (text, hour, minute) => {
    expect(readTimeOfDay(text)).toEqual({ hour, minute })
  })

  it.each(['24:00', '12:60', '凌晨12点', '上午14点', '下午11点', '晚上1点', 'constructor', ''])(
    '%j is none',
    (text) => {
      expect(readTimeOfDay(text)).toBeNull()
    },
  )
})
