import { describe, expect, it } from 'vitest'
import { ageInDays, slipLines } from '../../../../../src/features/papers/slip-lines.ts'
import { caseRow } from '../../../../../src/storage/case-row.ts'
import { aRegistered } from '../../../../builders/a-complaint.ts'
import { aCaseEvent, CASE_ID, NOW } from '../../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const issued = aCaseEvent(
  'formIssued',
  { formId: 'F01', revision: 1, how: 'sent', digest: 'ab', isForSignature: true },
  undefined,
  { seen: ['event-registered'], wallAt: NOW + DAY_MS },
)

describe('P7 papers out for signature', () => {
  it('a row tells since when, and stands in no index when nothing is out', () => {
    const row = caseRow(CASE_ID, [aRegistered(), issued])
    expect(row.slipOutSince).toBe(NOW + DAY_MS)
    expect(slipLines([row])).toEqual([
      {
        caseId: CASE_ID,
        number: 'TS-20261121-A3F-0001',
        formId: 'F01',
        variant: null,
        since: NOW + DAY_MS,
        household: '3-1201',
        name: '林晓舟',
      },
    ])
    expect(caseRow(CASE_ID, [aRegistered()]).slipOutSince).toBeNull()
  })

  it.each([
    [0, 0],
    [DAY_MS - 1, 0],
    [DAY_MS, 1],
    [-DAY_MS, 0],
    [40 * DAY_MS, 40],
  ])('after %i ms it is out for %i whole days', (passed, days) => {
    expect(ageInDays(NOW, NOW + passed)).toBe(days)
  })
})
