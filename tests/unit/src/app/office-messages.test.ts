import { baseCompile } from '@intlify/message-compiler'
import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import type { TraditionalWords } from '../../../../src/domain/traditional-words.ts'
import { officeMessages } from '../../../../src/app/office-messages.ts'

const compiled = (text: string) =>
  baseCompile(text, { jit: true, location: false, optimize: true, minify: true }).ast
const MESSAGES = {
  plain: '聯繫電話',
  open: compiled('{name} 的聯繫電話'),
  plural: compiled('一次聯繫 | {count} 次聯繫'),
  escaped: compiled("聯繫{'@'}前臺"),
  linked: compiled('請看 @:plain'),
}

function speaking(locale: string) {
  const words = shallowRef<TraditionalWords>({})
  const { global } = createI18n<[typeof MESSAGES], string, false>({
    legacy: false,
    locale,
    messages: { [locale]: MESSAGES },
    messageCompiler: officeMessages(words),
  })
  return {
    words,
    all: () => [
      global.t('plain'),
      global.t('open', { name: '聯繫' }),
      global.t('plural', { count: 2 }, 2),
      global.t('escaped'),
      global.t('linked'),
    ],
  }
}

const CONVERTED = ['聯繫電話', '聯繫 的聯繫電話', '2 次聯繫', '聯繫@前臺', '請看 聯繫電話']

it('says traditional messages in the office’s words at once, and leaves what people wrote', () => {
  const { words, all } = speaking('zh-Hant')
  expect(all()).toEqual(CONVERTED)
  words.value = { 聯繫: '聯絡', plain: '平' }
  expect(all()).toEqual(['聯絡電話', '聯繫 的聯絡電話', '2 次聯絡', '聯絡@前臺', '請看 聯絡電話'])
  words.value = { 聯繫: '接洽' }
  expect(all()[0]).toBe('接洽電話')
  words.value = {}
  expect(all()).toEqual(CONVERTED)
})

it('changes nothing in another language', () => {
  const { words, all } = speaking('zh-Hans')
  words.value = { 聯繫: '聯絡' }
  expect(all()).toEqual(CONVERTED)
})
