import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import english from 'virtual:locale/en'
import simplified from 'virtual:locale/zh-Hans'
import traditional from 'virtual:locale/zh-Hant'
import { convertText } from '../../../scripts/locale-plugin.ts'

function say(
  messages: Readonly<Record<string, unknown>>,
  key: string,
  params: Record<string, unknown>,
): string {
  const { global } = createI18n({ legacy: false, locale: 'x' })
  global.setLocaleMessage('x', { ...messages })
  return global.t(key, params)
}

describe('compiled messages', () => {
  it('leaves placeholders as they are when it converts', () => {
    expect(convertText('收到{时间}的记录', (text) => text.replaceAll(/[时记]/gu, '*'))).toBe(
      '收到{时间}的*录',
    )
  })

  it.each([
    ['zh-Hans', simplified, '投诉受理', '已保存 TS-1，可以接下一件。'],
    ['zh-Hant', traditional, '投訴受理', '已保存 TS-1，可以接下一件。'],
    ['en', english, undefined, undefined],
  ])('%s are spoken by vue-i18n with their open places filled', (_language, messages, title, saved) => {
    const shown = say(messages, 'intake.saved', { number: 'TS-1' })
    expect(shown).toContain('TS-1')
    if (saved !== undefined) expect(shown).toBe(saved)
    if (title !== undefined) expect(say(messages, 'intake.title', {})).toBe(title)
  })
})
