import { describe, expect, it } from 'vitest'
import messages from 'virtual:locale/zh-Hant'
import { convertMessages } from '../../../scripts/zh-hant-plugin.ts'

describe('traditional messages', () => {
  it('converts texts of every depth and leaves keys as they are', () => {
    const converted = convertMessages({ 登记: '登记', group: { said: '投诉记录' } }, (text) => `[${text}]`)
    expect(converted).toEqual({ 登记: '[登记]', group: { said: '[投诉记录]' } })
  })

  it('leaves placeholders as they are', () => {
    expect(convertMessages('收到{时间}的记录', (text) => text.replaceAll(/[时记]/gu, '*'))).toBe(
      '收到{时间}的*录',
    )
  })

  it('offers one group per feature file, in traditional characters', () => {
    expect(messages['forms']).toMatchObject({ title: { F01: '客戶投訴記錄表' } })
  })
})
