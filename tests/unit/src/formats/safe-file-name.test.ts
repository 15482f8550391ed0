import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MAX_FILE_NAME_BYTES,
  MAX_FILE_NAME_CHARS,
  safeFileName,
} from '../../../../src/formats/safe-file-name.ts'

describe('row 30: names that every system accepts', () => {
  it.each([
    ['TS-20261121-A3F-0007_F01_3-2-1-602.pdf', 'TS-20261121-A3F-0007_F01_3-2-1-602.pdf'],
    ['星河湾物业服务中心_all_20261121.tingsu.zip', '星河湾物业服务中心_all_20261121.tingsu.zip'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['Aux .pdf', '_Aux.pdf'],
    ['COM1.tingsu.zip', '_COM1.tingsu.zip'],
    ['LPT².pdf', '_LPT².pdf'],
    ['CONSUL.pdf', 'CONSUL.pdf'],
    ['room 602. . .', 'room 602'],
    ['..', '_'],
    ['', '_'],
    ['.pdf', '_.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\a|b?c*d"e<f>g.pdf', 'C__a_b_c_d_e_f_g.pdf'],
    ['a\u0000b\u202Ec\u200Fd\nf.pdf', 'abcd f.pdf'],
    ['\uD800lone.pdf', 'lone.pdf'],
    ['𠮷野家.pdf', '𠮷野家.pdf'],
    ['e\u0301.pdf', '\u00E9.pdf'],
  ])('%j becomes %j', (text, expected) => {
    expect(safeFileName(text)).toBe(expected)
  })

  it.each([
    ['a'.repeat(300) + '.pdf', 1, '.pdf'],
    ['栋'.repeat(300) + '.tingsu.zip', 1, '.tingsu.zip'],
    ['𠮷'.repeat(300) + '.pdf', 12, '-12.pdf'],
  ])('cuts 300 characters and keeps what stands at the end', (text, copy, ending) => {
    const name = safeFileName(text, copy)
    expect(name.endsWith(ending)).toBe(true)
    expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME_CHARS)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES)
    expect(name.isWellFormed()).toBe(true)
  })

  it('gives a colliding name a number before its extension', () => {
    expect(safeFileName('a_b.tingsu.zip', 2)).toBe('a_b-2.tingsu.zip')
    expect(safeFileName('NUL.pdf', 2)).toBe('NUL-2.pdf')
  })

  it('keeps its promise for any text and does not change its own result', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 99 }),
        (text, copy) => {
          const name = safeFileName(text, copy)
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$|^$/u)
          expect(name.split('.', 1)[0]).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu)
          expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME_CHARS)
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES)
          expect(safeFileName(name)).toBe(name)
        },
      ),
      { numRuns: 60 },
    )
  })
})
