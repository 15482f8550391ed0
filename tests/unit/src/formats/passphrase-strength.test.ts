import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPassphrase } from '../../../../src/formats/export-passphrase.ts'
import { passphraseWeakness } from '../../../../src/formats/passphrase-strength.ts'

describe('strength of a passphrase', () => {
  it.each([
    ['口令口令口令口令口令口令口令口令口令口令', 'foreignCharacters'],
    ['pass!word?with:signs', 'foreignCharacters'],
    ['2580', 'onlyDigits'],
    ['138 0000 1234 138 0000 1234', 'onlyDigits'],
    ['', 'tooShort'],
    ['winter-bicycle', 'tooShort'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaa', 'tooPlain'],
    ['abcdefghijklmnopqrstuvwxyz', 'tooPlain'],
    ['qwertyuiopasdfghjklzxcvbnm', 'tooPlain'],
    ['passwordpasswordpassword', 'tooPlain'],
    ['20262026202620262026abcd', 'tooPlain'],
  ])('%j is refused: %s', (typed, weakness) => {
    expect(passphraseWeakness(typed)).toBe(weakness)
  })

  it.each(['winter bicycle lantern cough', 'Kaffee 7 Lampe 3 Fenster Birne', 'x7k2m9q4w8r3t6y1p5z0n8'])(
    '%j is taken',
    (typed) => {
      expect(passphraseWeakness(typed)).toBeNull()
    },
  )

  it('every passphrase offered here is strong enough', () => {
    for (let n = 0; n < 2000; n++) expect(passphraseWeakness(newPassphrase())).toBeNull()
  })

  it('no PIN and no telephone number is ever taken, however it is written', () => {
    const digits = fc.stringMatching(/^[0-9]{1,40}$/)
    const mark = fc.constantFrom('', ' ', '-')
    fc.assert(
      fc.property(digits, mark, (number, between) => {
        expect(passphraseWeakness([...number].join(between))).not.toBeNull()
      }),
    )
  })
})
