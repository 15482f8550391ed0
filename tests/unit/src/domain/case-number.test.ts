import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DESK_CODE_ALPHABET,
  DESK_LETTERS,
  drawDeskCode,
  formatCaseNumber,
  parseCaseNumber,
} from '../../../../src/domain/case-number.ts'

const aNumber = { year: 2026, month: 11, day: 21, deskCode: 'A3F', serial: 7 }

describe('ADR 6: case numbers', () => {
  it('are written as people read them over the telephone', () => {
    expect(formatCaseNumber(aNumber)).toBe('TS-20261121-A3F-0007')
  })

  it('grow to five digits rather than wrap', () => {
    expect(formatCaseNumber({ ...aNumber, serial: 12345 })).toBe('TS-20261121-A3F-12345')
  })

  it('read back what was written', () => {
    const parts = fc.record({
      year: fc.integer({ min: 2000, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      deskCode: fc
        .tuple(fc.constantFrom(...DESK_LETTERS), fc.noBias(fc.double({ min: 0, max: 0.999 })))
        .map(([letter, drawn]) => drawDeskCode(letter, () => drawn)),
      serial: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(parts, (each) => {
        expect(parseCaseNumber(formatCaseNumber(each))).toEqual(each)
      }),
    )
  })

  it.each(['ts-20261121-a3f-0007', ' TS-20261121-A3F-0007 ', 'ＴＳ－２０２６１１２１－Ａ３Ｆ－０００７'])(
    'are read from %j',
    (text) => {
      expect(parseCaseNumber(text)).toEqual(aNumber)
    },
  )

  it.each([
    '',
    'TS-20261121-A3F-007',
    'TS-20261121-AIF-0007',
    'TS-20261321-A3F-0007',
    'TS-20260021-A3F-0007',
    'TS-20261100-A3F-0007',
    'TS-20261132-A3F-0007',
    'TS-20261121-A3F-0000',
    'TS-20261121-33F-0007',
  ])('are not read from %j', (text) => {
    expect(parseCaseNumber(text)).toBeNull()
  })
})

describe('ADR 6: desk codes', () => {
  it('have 1,024 endings without I, O, Q, Z', () => {
    expect(DESK_CODE_ALPHABET).toHaveLength(32)
    expect(new Set(DESK_CODE_ALPHABET).size).toBe(32)
    expect(DESK_CODE_ALPHABET).not.toMatch(/[IOQZ]/)
  })

  it.each([
    { drawn: 0, code: 'A00' },
    { drawn: 0.9999, code: 'AYY' },
  ])('are $code when $drawn is drawn', ({ drawn, code }) => {
    expect(drawDeskCode('A', () => drawn)).toBe(code)
  })

  it.each(['I', 'Q', 'a', '3', '', 'AB'])('refuse the letter %j', (letter) => {
    expect(() => drawDeskCode(letter, () => 0)).toThrow(`got "${letter}"`)
  })
})
