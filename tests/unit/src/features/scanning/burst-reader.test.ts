import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperCode } from '../../../../../src/domain/forms/paper-code.ts'
import { createBurstReader, LONGEST_GAP_MS } from '../../../../../src/features/scanning/burst-reader.ts'
import { codeWithin } from '../../../../../src/features/scanning/scanned-field.ts'

const CODE =
  paperCode({
    formId: 'F01',
    revision: 1,
    copy: null,
    number: 'TS-20261121-A3F-0007',
    officeId: '6a1f0c2e-0000-4000-8000-000000000000',
    digest: 'ab'.repeat(32),
  }) ?? ''

/** Types the digits so many milliseconds apart; answers what the last one meant. */
function typed(digits: string, gapMs = 5, reader = createBurstReader(), from = 0) {
  const steps = [...digits].map((digit, at) => reader.digit(digit, from + at * gapMs))
  return { last: steps.at(-1), reader, endMs: from + digits.length * gapMs, steps }
}

describe('ADR 18 a scanner among keys', () => {
  it('is recognised by its digits, without waiting for Enter', () => {
    expect(typed(CODE).last).toEqual({ kind: 'complete', digits: CODE })
  })

  it('is recognised behind digits a person typed in the same breath', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,6}$/), (before) => {
        expect(typed(before + CODE).last).toEqual({ kind: 'complete', digits: CODE })
      }),
    )
  })

  it('is not recognised when a digit comes too late', () => {
    const { reader } = typed(CODE.slice(0, 20))
    expect(typed(CODE.slice(20), 5, reader, 100 + LONGEST_GAP_MS).last?.kind).not.toBe('complete')
  })

  it('nothing but a 0 begins a reading, so that choices by 1 to 9 are never held', () => {
    for (const digit of '123456789') expect(typed(digit).last).toEqual({ kind: 'none' })
    expect(typed('0').last).toEqual({ kind: 'running', isFirst: true })
  })

  it.each([
    ['misread', `${CODE.slice(0, -1)}${String((Number(CODE.at(-1)) + 1) % 10)}`, 'broken'],
    ['cut off', CODE.slice(0, 30), 'broken'],
    ['a few digits of a person', '0123', 'none'],
  ])('Enter behind a code that is %s: %s', (_, digits, kind) => {
    const { reader, endMs } = typed(digits)
    expect(reader.other(true, endMs).kind).toBe(kind)
    expect(reader.other(true, endMs).kind).toBe('none')
  })

  it('any other key ends a reading', () => {
    const { reader, endMs } = typed(CODE.slice(0, 39))
    reader.other(false, endMs)
    expect(typed(CODE.slice(39), 5, reader, endMs).last).toEqual({ kind: 'none' })
  })
})

describe('a code within a text', () => {
  const wide = CODE.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  it.each([
    ['plain', `水表${CODE}异响`, '水表异响'],
    ['full width', `水表${wide}异响`, '水表异响'],
    ['behind other digits', `电话13${CODE}`, '电话13'],
  ])('%s is found and taken out', (_, text, without) => {
    expect(codeWithin(text)).toEqual({ digits: CODE, without })
  })

  it.each(['', '138000012341380000123413800001234138000012', CODE.slice(1)])('"%s" holds none', (text) => {
    expect(codeWithin(text)).toBeNull()
  })
})
