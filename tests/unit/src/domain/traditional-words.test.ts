import { describe, expect, it } from 'vitest'
import { anEnvelope, OFFICE_ID } from '../../../builders/an-event.ts'
import { foldSettings } from '../../../../src/domain/fold-office.ts'
import {
  officeWording,
  TRADITIONAL_WORDS_LIMITS,
  withTraditionalWordChanges,
} from '../../../../src/domain/traditional-words.ts'

describe('the office’s words in traditional characters (ADR 46)', () => {
  it.each([
    ['nothing is set', {}, '聯繫電話', '聯繫電話'],
    ['every place of a word', { 聯繫: '聯絡' }, '聯繫人和聯繫電話', '聯絡人和聯絡電話'],
    [
      'the longer of two that begin alike',
      { 電話: '電訊', 電話號碼: '電話' },
      '電話號碼與電話',
      '電話與電訊',
    ],
    [
      'the longer whichever was set first',
      { 電話號碼: '電話', 電話: '電訊' },
      '電話號碼與電話',
      '電話與電訊',
    ],
    ['overlapping words: what comes first is taken', { 投訴人: '訴方', 人數: '人頭' }, '投訴人數', '訴方數'],
    ['what was put in is not looked at again', { 客戶: '住戶', 住戶: '業戶' }, '客戶與住戶', '住戶與業戶'],
    ['two that change places', { 甲: '乙', 乙: '甲' }, '甲乙', '乙甲'],
    ['open places stay', { name: '名', 客: '主' }, '{name} 客 {客}', '{name} 主 {客}'],
    ['signs of patterns are words', { '(1.5)': '（一倍半）' }, '(1.5) 與 (125)', '（一倍半） 與 (125)'],
  ])('%s', (_, words, text, said) => {
    expect(officeWording(words)(text)).toBe(said)
  })

  it.each([
    ['a new pair', { 甲: '乙' }, { 丙: '丁' }, { 甲: '乙', 丙: '丁' }],
    ['a pair said anew', { 甲: '乙' }, { 甲: '丁' }, { 甲: '丁' }],
    ['a pair taken away', { 甲: '乙', 丙: '丁' }, { 甲: null }, { 丙: '丁' }],
    ['an empty side', { 甲: '乙' }, { 甲: ' ', '': '丁' }, { 甲: '乙' }],
    ['signs that steer a message', {}, { '{甲}': '乙', 甲: '乙|丙', 丁: '@:x' }, {}],
    ['a side that is too long', {}, { 甲: '乙'.repeat(TRADITIONAL_WORDS_LIMITS.characters + 1) }, {}],
    ['no pairs at all', { 甲: '乙' }, '甲', { 甲: '乙' }],
  ])('after %s', (_, before, changes, after) => {
    expect(withTraditionalWordChanges(before, changes)).toEqual(after)
  })

  it('takes no more pairs than fit, and still changes those it has', () => {
    const { pairs } = TRADITIONAL_WORDS_LIMITS
    const full = Object.fromEntries(Array.from({ length: pairs }, (_, index) => [`詞${String(index)}`, '話']))
    const after = withTraditionalWordChanges(full, { 又一: '個', 詞0: '語' })
    expect(Object.keys(after)).toHaveLength(pairs)
    expect(after).toMatchObject({ 詞0: '語' })
  })

  it('two desks lose nothing: each set a pair without knowing of the other’s (ADR 24)', () => {
    const set = (id: string, traditionalWords: object) =>
      anEnvelope('settingsChanged', { traditionalWords }, undefined, {
        id,
        stream: { kind: 'settings', id: OFFICE_ID },
        wallAt: 1,
        seen: [],
      })
    const [one, other] = [set('change-1', { 甲: '乙' }), set('change-2', { 丙: '丁' })]
    for (const events of [
      [one, other],
      [other, one],
    ])
      expect(foldSettings(events).traditionalWords).toEqual({ 甲: '乙', 丙: '丁' })
  })
})
