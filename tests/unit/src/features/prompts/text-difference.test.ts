import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../../../../src/features/prompts/text-difference.ts'

describe('the office’s words against the supplied ones', () => {
  it('marks what was put in and what was taken out', () => {
    expect(differenceOf('给您添麻烦了，对不起', '让您添麻烦了，真对不起')).toEqual([
      { kind: 'removed', text: '给' },
      { kind: 'added', text: '让' },
      { kind: 'same', text: '您添麻烦了，' },
      { kind: 'added', text: '真' },
      { kind: 'same', text: '对不起' },
    ])
  })

  it('whatever was changed, both can be read out of it again, and the same is one part', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differenceOf(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        if (before === after) expect(parts.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
