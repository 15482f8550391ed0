import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DESK_CODE_ALPHABET, DESK_LETTERS, formatCaseNumber } from '../../../../../src/domain/case-number.ts'
import { FORM_COPIES, CASE_FORM_IDS } from '../../../../../src/domain/case-vocabulary.ts'
import {
  digestDigits,
  groupedCode,
  officeDigits,
  paperCode,
  PAPER_CODE_DIGITS,
  readPaperCode,
} from '../../../../../src/domain/forms/paper-code.ts'

const OFFICE = '00000000-0000-4000-8000-0000000000aa'
const PAPER = {
  formId: 'F01',
  revision: 1,
  copy: 'file',
  number: 'TS-20261121-A3F-0007',
  officeId: '6a1f0c2e-0000-4000-8000-000000000000',
  digest: 'ab'.repeat(32),
} as const

const aNumber = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    deskCode: fc
      .tuple(
        fc.constantFrom(...DESK_LETTERS),
        fc.constantFrom(...DESK_CODE_ALPHABET),
        fc.constantFrom(...DESK_CODE_ALPHABET),
      )
      .map((letters) => letters.join('')),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(formatCaseNumber)
const aPaper = fc.record({
  formId: fc.constantFrom(...CASE_FORM_IDS),
  revision: fc.integer({ min: 1, max: 99 }),
  copy: fc.constantFrom(null, ...FORM_COPIES),
  number: aNumber,
  officeId: fc.uuid(),
  digest: fc.stringMatching(/^[0-9a-f]{64}$/),
})

describe('ADR 18 the code of a paper', () => {
  it('is written as the decision says, part by part', () => {
    expect(groupedCode(paperCode(PAPER) ?? '')).toBe('0701 0122 6112 1100 3150 0007 9630 3807 9118 5165')
  })

  it('is forty digits that read back as the same paper', () => {
    fc.assert(
      fc.property(aPaper, (paper) => {
        const code = paperCode(paper) ?? ''
        expect(code).toMatch(/^07\d{38}$/)
        expect(code).toHaveLength(PAPER_CODE_DIGITS)
        expect(readPaperCode(code)).toEqual({
          formId: paper.formId,
          revision: paper.revision,
          copy: paper.copy,
          number: paper.number,
          officeDigits: officeDigits(paper.officeId),
          digestDigits: digestDigits(paper.digest),
        })
      }),
    )
  })

  it('every single wrong digit and every two neighbours changed places are refused', () => {
    const code = paperCode(PAPER) ?? ''
    for (let at = 0; at < code.length; at += 1) {
      for (const digit of '0123456789') {
        const wrong = code.slice(0, at) + digit + code.slice(at + 1)
        expect(
          readPaperCode(wrong) === 'wrongCheck' || wrong === code || at < 2,
          `${digit} at ${String(at)}`,
        ).toBe(true)
      }
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2)
      if (swapped !== code) expect(readPaperCode(swapped)).toBeTypeOf('string')
    }
  })

  it.each([
    ['spaces and hyphens', (code: string) => `${groupedCode(code).replace(' ', '-')} `],
    [
      'full-width digits, as an input method writes them',
      (code: string) => code.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ],
  ])('%s are read all the same', (_, typed) => {
    expect(readPaperCode(typed(paperCode(PAPER) ?? ''))).toMatchObject({ number: PAPER.number })
  })

  it.each([
    ['nothing', '', 'notAPaper'],
    ['a telephone number', '13800001234', 'notAPaper'],
    ['another mark', `08${(paperCode(PAPER) ?? '').slice(2)}`, 'notAPaper'],
    ['a digit too many', `${paperCode(PAPER) ?? ''}0`, 'notAPaper'],
    [
      'a form this version does not know',
      paperCode({ ...PAPER, formId: 'F99' as 'F01' }) ?? '',
      'unknownForm',
    ],
  ])('%s is no paper of ours', (_, typed, fault) => {
    expect(readPaperCode(typed)).toBe(fault)
  })

  it.each(['', 'TS-21001121-A3F-0007', 'TS-20261121-A3F-100000'])(
    'a number that does not fit (%s) has no code, so the paper has none',
    (number) => {
      expect(paperCode({ ...PAPER, number })).toBeNull()
    },
  )

  it('offices differ', () => {
    expect(officeDigits(OFFICE)).not.toBe(officeDigits(PAPER.officeId))
  })
})
