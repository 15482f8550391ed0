import { describe, expect, it } from 'vitest'
import { offeredPrompts, promptsFor, spokenParts } from '../../../../../src/features/prompts/prompt-choice.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/prompt-pack.ts'

const VALUES = {
  caller: '欧阳敏',
  office: '锦江苑',
  staff: '林晓',
  household: '3-1201',
  place: '3-1201 厨房',
  department: '工程部',
  promisedAt: '今天 17:00',
}

describe('the prompts of a moment', () => {
  it('R15 speak of whose duty it is only when it is not the office’s', () => {
    const boundary = (jurisdiction: 'property' | 'nonProperty') =>
      promptsFor(SUPPLIED_PACK, { moment: 'boundary', channel: 'phone', jurisdiction }).length
    expect(boundary('nonProperty')).toBeGreaterThan(0)
    expect(boundary('property')).toBe(0)
  })

  it('are offered with the reason, those of the first moment before those of the next', () => {
    const offered = offeredPrompts(SUPPLIED_PACK, {
      at: 'demand',
      channel: 'phone',
      jurisdiction: null,
      nature: null,
      mood: 'angry',
      isEmergency: false,
      isSuspectedMajor: false,
      hasPromise: false,
      said: [],
    })
    expect(offered.map(({ prompt, because }) => `${prompt.id} ${because}`)).toEqual([
      'calming-1 mood',
      'calming-2 mood',
      'demand-1 point',
      'demand-2 point',
      'motive-1 point',
      'motive-2 point',
    ])
  })

  it('fill what is known, mark it, and leave a blank for what is not', () => {
    const parts = spokenParts('{caller}您好，{promisedAt}前回您。', { ...VALUES, promisedAt: '' }, '……')
    expect(parts).toEqual([
      { text: '欧阳敏', isFilled: true },
      { text: '您好，', isFilled: false },
      { text: '……', isFilled: true },
      { text: '前回您。', isFilled: false },
    ])
  })

  it('greet a caller without a name without a blank', () => {
    const parts = spokenParts('{caller}您好', { ...VALUES, caller: '' }, '……')
    expect(parts.map(({ text }) => text).join('')).toBe('您好')
  })
})
