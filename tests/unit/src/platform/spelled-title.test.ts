import { describe, expect, it } from 'vitest'
import { isFoundBy, spellTitles } from '../../../../src/platform/spelled-title.ts'

const CHINESE = [
  { work: 'visitRecorded', title: '回访' },
  { work: 'summarised', title: '投诉总结' },
  { work: 'dispatch', title: '派单' },
]
const ENGLISH = [
  { work: 'visitRecorded', title: 'Return visit' },
  { work: 'delayNoticeSent', title: 'Sent a delay notice' },
]

async function found(lines: typeof CHINESE, locale: string, query: string): Promise<readonly string[]> {
  const spelled = await spellTitles(lines, locale)
  return lines.flatMap(({ work, title }) => (isFoundBy(query, title, spelled.get(work)) ? [work] : []))
}

describe('a title is found', () => {
  it.each([
    ['by its words', '总结', ['summarised']],
    ['by the first letters of its pinyin', 'hf', ['visitRecorded']],
    ['by a part of them', 'zj', ['summarised']],
    ['by its whole pinyin', 'paidan', ['dispatch']],
    ['while an input method shows marks between syllables', "tou's", ['summarised']],
    ['in letters of any width and case', 'ＨＦ', ['visitRecorded']],
    ['all of them by nothing', ' ', ['visitRecorded', 'summarised', 'dispatch']],
    ['not by anything else', '天气', []],
  ] as const)('%s: %s', async (_title, query, expected) => {
    expect(await found(CHINESE, 'zh-Hans', query)).toEqual(expected)
  })

  it.each([
    ['visit', ['visitRecorded']],
    ['rv', ['visitRecorded']],
    ['adn', ['delayNoticeSent']],
    ['delaynotice', ['delayNoticeSent']],
    ['Delay notice', ['delayNoticeSent']],
    ['xyz', []],
  ] as const)('in a language of letters by %s', async (query, expected) => {
    expect(await found(ENGLISH, 'en', query)).toEqual(expected)
  })

  it('by its words alone while the dictionary is still read', () => {
    expect(isFoundBy('回访', '回访', undefined)).toBe(true)
    expect(isFoundBy('hf', '回访', undefined)).toBe(false)
  })
})
