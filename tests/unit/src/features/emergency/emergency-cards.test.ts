import { describe, expect, it } from 'vitest'
import { parseEmergencyCards, SUPPLIED_CARDS } from '../../../../../src/features/emergency/emergency-cards.ts'
import { CALL_KEYS, phoneOf } from '../../../../../src/features/emergency/emergency-phone.ts'
import {
  emergencyContent,
  markedCall,
  type EmergencyLog,
} from '../../../../../src/features/emergency/emergency-record.ts'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const PRESSED_AT = at('2026-11-21 14:30') + 7000
const [LIFT] = SUPPLIED_CARDS
const WORDS = { reported: '接报', called: (call: string) => `已联系 ${call}` }

describe('P13 the supplied emergency cards', () => {
  it('cover lift, gas, fire, violence, water and electricity, each with its rule', () => {
    expect(SUPPLIED_CARDS.map(({ id }) => id)).toEqual(['lift', 'gas', 'fire', 'violence', 'waterPower'])
    expect(new Set(SUPPLIED_CARDS.map(({ source }) => source))).toEqual(new Set(['P13']))
  })
  it.each(SUPPLIED_CARDS.map((card) => [card.title, card] as const))(
    '%s has a key for every call, a number of the state among them, and steps short enough to read out',
    (_, { calls, steps }) => {
      expect(calls.length).toBeLessThanOrEqual(CALL_KEYS.length)
      expect(calls.some((call) => /^1\d\d$/.test(call))).toBe(true)
      expect(Math.max(...steps.map((step) => step.length))).toBeLessThanOrEqual(40)
    },
  )
  it('are refused with two cards on one key, or without a rule', () => {
    const pack = { format: 1, id: 'x', revision: 1 }
    expect(() => parseEmergencyCards({ ...pack, cards: [LIFT, LIFT] })).toThrow('own key')
    expect(() => parseEmergencyCards({ ...pack, cards: [{ ...LIFT, source: '' }] })).toThrow()
  })
})

describe('P13 the record of an emergency', () => {
  const log: EmergencyLog = { pressedAt: PRESSED_AT, calledAt: new Map() }

  it('has the true times: when the key was pressed, and each call in the order made', () => {
    const called = markedCall(markedCall(log, '119', PRESSED_AT + 21_000), 'liftCompany', PRESSED_AT + 4000)
    if (LIFT === undefined) throw new Error('No card')
    expect(emergencyContent(LIFT, called, CALENDAR_UTC8, WORDS)).toBe(
      '【电梯困人】\n14:30:07 接报\n14:30:11 已联系 liftCompany\n14:30:28 已联系 119',
    )
  })
  it('takes a call back that was marked by mistake', () => {
    expect(markedCall(markedCall(log, '119', 1), '119', 2)).toEqual(log)
  })
})

it.each([
  ['119', '119'],
  ['liftCompany', '8888 1212'],
  ['dutyEngineer', ''],
] as const)('the number of %s is %j where the office has set only the lift company', (call, number) => {
  expect(phoneOf(call, { ...DEFAULT_SETTINGS, liftCompanyPhone: '8888 1212' })).toBe(number)
})
