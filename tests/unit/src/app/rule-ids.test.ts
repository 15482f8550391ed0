import { describe, expect, it } from 'vitest'
import { RULES } from '../../../../scripts/rule-table.ts'
import { createScreens } from '../../../../src/app/router.ts'
import { RULE_IDS, rulesOf, SCREEN_RULES } from '../../../../src/app/rule-ids.ts'
import enRules from '../../../../src/locales/en/rules.json'
import zhRules from '../../../../src/locales/zh-Hans/rules.json'

describe('rules in help', () => {
  it('are all rules of the procedure, with words in both languages', () => {
    expect([...RULE_IDS].toSorted()).toEqual(Object.keys(RULES).toSorted())
    expect(Object.keys(zhRules.line)).toEqual(RULE_IDS)
    expect(Object.keys(enRules.line)).toEqual(RULE_IDS)
  })
  it('each stand with a screen', () => {
    const told = new Set(Object.values(SCREEN_RULES).flat())
    const untold = RULE_IDS.filter((id) => !told.has(id))
    expect(untold).toEqual([])
    expect([...told].filter((id) => !RULE_IDS.includes(id))).toEqual([])
  })
  it('are thought of for every screen', () => {
    const screens = createScreens(() => Promise.resolve())
      .getRoutes()
      .map(({ name }) => name)
    expect(screens.filter((name) => SCREEN_RULES[String(name)] === undefined)).toEqual([])
  })
  it('begin with those behind what can be done now, each once', () => {
    const ids = rulesOf('case', ['R9', undefined, 'S4', 'R9'])
    expect(ids.slice(0, 2)).toEqual(['R9', 'S4'])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
