import { baseCompile } from '@intlify/message-compiler'
import { expect, it } from 'vitest'
import {
  occurrencesOf,
  textsIn,
  traditionalTexts,
} from '../../../../../src/features/settings/traditional-texts.ts'

const compiled = (text: string) =>
  baseCompile(text, { jit: true, location: false, optimize: true, minify: true }).ast

it('reads a tree of messages, of lists and of compiled messages as texts', () => {
  const tree = { a: '一', b: ['二', { c: '三' }], d: compiled('{n} 件'), e: compiled('單 | {n} 雙') }
  expect(textsIn(tree)).toEqual(['一', '二', '三', '… 件', '單 / … 雙'])
})

it('finds a word in messages, on paper and in supplied wordings, the shortest texts first', async () => {
  const texts = await traditionalTexts()
  const { count, examples } = occurrencesOf('投訴', texts)
  expect(count).toBeGreaterThan(20)
  expect(examples).toHaveLength(3)
  expect(examples.every((text) => text.includes('投訴') && text.length < 10)).toBe(true)
  expect(occurrencesOf('客戶投訴跟進記錄表', texts).count).toBeGreaterThan(0)
  expect(occurrencesOf('投诉', texts)).toEqual({ count: 0, examples: [] })
})
