import { expect, it } from 'vitest'
import { LEDGER_WORDS } from '../../../../electron/main/ledger-words.ts'
import { withCategoryNames } from '../../../../src/formats/export-ledger.ts'

it('the ledger names categories as the office does, the others by the supplied words (ADR 50)', () => {
  const { serviceCategory } = withCategoryNames(LEDGER_WORDS, {
    leaks: { name: '渗漏' },
    'own-pool': { name: '泳池', place: 3 },
    pets: { name: '', isOutOfUse: true },
  })
  expect(serviceCategory).toMatchObject({ leaks: '渗漏', 'own-pool': '泳池', pets: '宠物', noise: '噪音' })
})
