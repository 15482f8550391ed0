import { describe, expect, it } from 'vitest'
import {
  isUsablePassphrase,
  newPassphrase,
  normalPassphrase,
} from '../../../../src/formats/export-passphrase.ts'

const many = Array.from({ length: 2000 }, newPassphrase)

describe('a passphrase the program offers', () => {
  it('is twelve syllables in groups of three, small Latin letters only', () => {
    for (const passphrase of many)
      expect(passphrase).toMatch(/^[a-z]+-[a-z]+-[a-z]+(?: [a-z]+-[a-z]+-[a-z]+){3}$/)
  })

  it('draws each of 128 syllables about as often as any other, so 84 bits', () => {
    const counts = new Map<string, number>()
    for (const syllable of many.flatMap((passphrase) => passphrase.split(/[ -]/)))
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
    expect(counts.size).toBe(128)
    const expected = (2000 * 12) / 128
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected / 2)
  })

  it('is the same syllables when they are written together: none runs into the next', () => {
    for (const passphrase of many) {
      const together = normalPassphrase(passphrase)
      expect(together.match(/[^aeiou][aeiou]+n?/g)).toEqual(passphrase.split(/[ -]/))
    }
  })

  it('may encrypt an export', () => {
    expect(many.every(isUsablePassphrase)).toBe(true)
  })
})

describe('a passphrase as somebody typed it', () => {
  it.each([
    ['KA-BAI-MO', 'kabaimo'],
    ['ka bai  mo ', 'kabaimo'],
    ['ｋａ－ｂａｉ－ｍｏ', 'kabaimo'],
    ['ka—bai–mo', 'kabaimo'],
    ['ka　bai\tmo', 'kabaimo'],
    ['\u200Bkabaimo\uFEFF', 'kabaimo'],
  ])('%s is read as %s', (typed, normal) => {
    expect(normalPassphrase(typed)).toBe(normal)
  })

  it.each(['1234', '13800000000', 'kabaimotulapu', '口令口令口令口令口令口令口令口令口令口令'])(
    '%s encrypts nothing',
    (typed) => {
      expect(isUsablePassphrase(typed)).toBe(false)
    },
  )
})
