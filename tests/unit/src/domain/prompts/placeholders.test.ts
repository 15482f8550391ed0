import { describe, expect, it } from 'vitest'
import { spokenParts } from '../../../../../src/domain/prompts/placeholders.ts'

const spoken = (text: string, values: Parameters<typeof spokenParts>[1]) =>
  spokenParts(text, values, '……')
    .map((part) => part.text)
    .join('')

describe('the placeholders of a wording', () => {
  it('are filled with what is known, marked, and a blank stands for what is not', () => {
    expect(spokenParts('{caller}您好，{promisedAt}前回您。', { caller: '欧阳女士' }, '……')).toEqual([
      { text: '欧阳女士', isFilled: true },
      { text: '您好，', isFilled: false },
      { text: '……', isFilled: true },
      { text: '前回您。', isFilled: false },
    ])
  })

  it.each([
    ['without a name the greeting stands by itself', '{caller}您好', {}, '您好'],
    [
      'a full stop that was typed makes no second one',
      '原因是{reason}，请您谅解。',
      { reason: '缺一个配件。' },
      '原因是缺一个配件，请您谅解。',
    ],
    ['a name that nobody fills is a blank', '在{nowhere}见', {}, '在……见'],
  ])('%s', (_name, text, values, expected) => {
    expect(spoken(text, values)).toBe(expected)
  })
})
