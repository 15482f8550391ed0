import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableLine, printableText } from '../../../../../src/domain/forms/printable-text.ts'

describe('printable text (safety.md row 17)', () => {
  it.each([
    ['newlines of every system become one kind', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['a tab becomes a space', 'a\tb', 'a b'],
    ['controls go', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Bf', 'abcdef'],
    ['marks that reverse what follows go', 'x\u202Egpj.exe\u202C y\u2066z\u2069\u200F\u061C', 'xgpj.exe yz'],
    ['a byte order mark goes', '\uFEFF投诉', '投诉'],
    ['half a character is marked', 'a\uD842b', 'a\uFFFDb'],
    ['rare characters and joined emoji stay', '𠮷㙟👨‍👩‍👧', '𠮷㙟👨‍👩‍👧'],
    ['markup and formulas stay as the words they are', '<b>=1+1</b>', '<b>=1+1</b>'],
  ])('%s', (_, typed, printed) => {
    expect(printableText(typed)).toBe(printed)
  })

  it('holds no control, no reordering mark and no half character, whatever was typed, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const printed = printableText(typed)
        expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)
        expect(printableText(printed)).toBe(printed)
      }),
    )
  })

  it('puts a name on one line', () => {
    expect(printableLine('  欧阳\r\n 敏\t ')).toBe('欧阳 敏')
  })
})
