import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../../../src/domain/case-vocabulary.ts'
import { PLACEHOLDERS, promptsFor, spokenParts } from '../../../../../src/features/prompts/prompt-choice.ts'
import {
  parsePromptPack,
  PROMPT_MOMENTS,
  SUPPLIED_PACK,
} from '../../../../../src/features/prompts/prompt-pack.ts'

const VALUES = {
  caller: '欧阳敏',
  office: '锦江苑',
  staff: '林晓',
  household: '3-1201',
  department: '工程部',
  promisedAt: '今天 17:00',
}

describe('the supplied pack', () => {
  it.each(PROMPT_MOMENTS)('has at least two wordings for %s', (moment) => {
    expect(SUPPLIED_PACK.prompts.filter((prompt) => prompt.moment === moment).length).toBeGreaterThanOrEqual(
      2,
    )
  })

  it('names no prompt twice and no placeholder that nobody fills', () => {
    const ids = SUPPLIED_PACK.prompts.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const used = SUPPLIED_PACK.prompts.flatMap(({ text }) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    )
    expect(used.length).toBeGreaterThan(0)
    for (const name of used) expect(PLACEHOLDERS).toContain(name)
  })

  it('R26 stands on a rule in every prompt', () => {
    const [first] = SUPPLIED_PACK.prompts
    expect(() => parsePromptPack({ ...SUPPLIED_PACK, prompts: [{ ...first, source: '' }] })).toThrow(
      /regex|format/i,
    )
  })
})

describe('the prompt of a moment', () => {
  it.each(CHANNELS)('R1 has an opening for %s', (channel) => {
    const openings = (['apology', 'reception', 'courtesy'] as const).flatMap((moment) =>
      promptsFor(SUPPLIED_PACK, { moment, channel, jurisdiction: null }),
    )
    expect(openings.length).toBeGreaterThanOrEqual(2)
    expect(new Set(openings.map(({ moment }) => moment)).size).toBe(1)
  })

  it('R15 speaks of whose duty it is only when it is not the office’s', () => {
    const boundary = (jurisdiction: 'property' | 'nonProperty') =>
      promptsFor(SUPPLIED_PACK, { moment: 'boundary', channel: 'phone', jurisdiction }).length
    expect(boundary('nonProperty')).toBeGreaterThan(0)
    expect(boundary('property')).toBe(0)
  })

  it('fills what is known, marks it, and leaves a blank for what is not', () => {
    const parts = spokenParts('{caller}您好，{promisedAt}前回您。', { ...VALUES, promisedAt: '' }, '……')
    expect(parts).toEqual([
      { text: '欧阳敏', isFilled: true },
      { text: '您好，', isFilled: false },
      { text: '……', isFilled: true },
      { text: '前回您。', isFilled: false },
    ])
  })

  it('greets a caller without a name without a blank', () => {
    const parts = spokenParts('{caller}您好', { ...VALUES, caller: '' }, '……')
    expect(parts.map(({ text }) => text).join('')).toBe('您好')
  })
})
