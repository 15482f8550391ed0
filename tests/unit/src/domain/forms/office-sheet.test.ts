import { describe, expect, it } from 'vitest'
import {
  isSecretSheet,
  OFFICE_SHEET_LAYOUT,
  officeSheetId,
} from '../../../../../src/domain/forms/office-sheet.ts'

describe('a paper of the office', () => {
  it.each([
    ['exportRecovery', 'exportRecovery', true],
    ['exportReceipt', 'exportReceipt', false],
    ['visitDayList', 'visitDayList', false],
    ['F01', null, false],
    ['', null, false],
  ])('ADR 19 %s is the paper %s; it holds a secret: %s', (id, sheetId, isSecret) => {
    expect(officeSheetId(id)).toBe(sheetId)
    expect(isSecretSheet(id)).toBe(isSecret)
  })

  it('is A4 upright, with room for binding on the left', () => {
    const { widthMm, heightMm, marginsMm } = OFFICE_SHEET_LAYOUT
    expect([widthMm, heightMm]).toEqual([210, 297])
    expect(marginsMm).toEqual({ top: 20, right: 16, bottom: 18, left: 25 })
  })
})
