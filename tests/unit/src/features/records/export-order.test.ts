import { describe, expect, it } from 'vitest'
import { readPassphrase, type TypedPassphrase } from '../../../../../src/features/records/export-order.ts'
import { passphraseGroups } from '../../../../../src/features/records/passphrase-groups.ts'

const OFFERED = 'ka-bai-mo tu-la-pu que-pan-ken quan-da-qin'
const GROUPS = passphraseGroups(OFFERED)
const read = (typed: Partial<TypedPassphrase>) =>
  readPassphrase(
    {
      ...{ choice: 'offered', offered: OFFERED, confirmed: '', isSheetPrinted: false, own: '', again: '' },
      ...typed,
    },
    GROUPS,
  )

describe('passphrase of an export', () => {
  it('is shown in numbered groups, spelt letter by letter', () => {
    expect(GROUPS.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(GROUPS[0]).toEqual({ number: 1, text: 'ka-bai-mo', spelt: 'k a · b a i · m o' })
    expect(passphraseGroups('')).toEqual([])
  })

  it.each(['quan-da-qin', 'quandaqin', ' QUAN DA QIN ', 'ｑｕａｎ－ｄａ－ｑｉｎ'])(
    'the offered one counts once its last group was typed from paper: %j',
    (confirmed) => {
      expect(read({ confirmed })).toEqual({ ok: true, passphrase: OFFERED })
    },
  )

  it.each(['', 'quan-da', 'ka-bai-mo', OFFERED])('not by %j', (confirmed) => {
    expect(read({ confirmed })).toEqual({ ok: false, problem: 'confirm' })
  })

  it('a sheet that went to the printer confirms it too', () => {
    expect(read({ isSheetPrinted: true })).toEqual({ ok: true, passphrase: OFFERED })
  })

  it('one of one’s own is strong and typed twice', () => {
    const own = 'winter bicycle lantern cough'
    expect(read({ choice: 'own', own, again: own })).toEqual({ ok: true, passphrase: own })
    expect(read({ choice: 'own', own, again: 'winter' })).toEqual({ ok: false, problem: 'again' })
    expect(read({ choice: 'own', own: '2580', again: '2580' })).toEqual({ ok: false, problem: 'onlyDigits' })
  })

  it('without one nothing has to be confirmed', () => {
    expect(read({ choice: 'none' })).toEqual({ ok: true, passphrase: null })
  })
})
