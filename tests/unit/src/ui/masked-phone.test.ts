import { expect, it } from 'vitest'
import { maskedPhone } from '../../../../src/ui/masked-phone.ts'

it.each([
  ['13800001234', '138 **** 1234'],
  [' 138-0000-1234 ', '138 **** 1234'],
  ['88886603', '******03'],
  ['66', '**'],
  ['', ''],
])('masks %o as %o', (phone, expected) => {
  expect(maskedPhone(phone)).toBe(expected)
})
