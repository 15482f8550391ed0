import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../../../src/domain/case-vocabulary.ts'
import { readPromptPack } from '../../../../../src/features/prompts/prompt-pack-reading.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'

const CHANNEL_CODES = `(${CHANNELS.map((channel) => `"${channel}"`).join(' | ')})`
const withFirst = (change: Readonly<Record<string, unknown>>) => {
  const [first, ...others] = SUPPLIED_PACK.prompts
  return { ...SUPPLIED_PACK, prompts: [{ ...first, ...change }, ...others] }
}

describe('reading a pack', () => {
  it('gives what was written', () => {
    const read = readPromptPack(JSON.parse(JSON.stringify(SUPPLIED_PACK)))
    expect(read).toEqual({ ok: true, pack: SUPPLIED_PACK })
  })

  it.each([
    ['an older format', { ...SUPPLIED_PACK, format: 1 }, 'format', '2', '1'],
    ['another language', { ...SUPPLIED_PACK, language: 'en' }, 'language', '("zh-Hans" | "zh-Hant")', '"en"'],
    ['no wordings', { ...SUPPLIED_PACK, prompts: [] }, 'prompts', '>=1', '0'],
    ['no words', withFirst({ text: ' ' }), 'prompts.0.text', '>=1', '0'],
    ['a text without an end', withFirst({ text: '好'.repeat(501) }), 'prompts.0.text', '<=500', '501'],
    ['an unknown field', withFirst({ colour: 'red' }), 'prompts.0.colour', 'never', '"colour"'],
    ['an unknown channel', withFirst({ channels: ['fax'] }), 'prompts.0.channels.0', CHANNEL_CODES, '"fax"'],
    ['limited to nothing', withFirst({ channels: [] }), 'prompts.0.channels', '>=1', '0'],
    ['something else', 'a letter', '', 'Object', '"a letter"'],
  ])('names %s, with its place', (_name, content, path, expected, found) => {
    expect(readPromptPack(content)).toEqual({ ok: false, faults: [{ path, expected, found }] })
  })

  it('names every place, not the first only', () => {
    const read = readPromptPack(withFirst({ text: '', moment: 'quarrel' }))
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['prompts.0.moment', 'prompts.0.text'])
  })
})
