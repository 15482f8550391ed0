import { digestInput } from '../domain/forms/digest-input.ts'
import { F01_REVISION, f01Rows } from '../domain/forms/f01.ts'
import { type StaffMember, DEFAULT_SETTINGS } from '../domain/office.ts'
import { ESTATE } from './demo-texts.ts'
import type { DemoWorld, Step } from './demo-world.ts'
import { sha256Hex } from './ledger.ts'

/** Form F01 kept as a file, with the digest it would really have. */
export function printedForm({ calendar }: DemoWorld, caseId: string, at: number, by: StaffMember): Step {
  const { officeName, officePhone } = ESTATE
  return {
    at,
    take: (ledger) => {
      const rows = f01Rows(
        ledger.caseOf(caseId),
        { ...DEFAULT_SETTINGS, officeName, officePhone },
        by.name,
        calendar,
      )
      const digest = sha256Hex(digestInput(rows))
      ledger.decide(at, by, caseId, {
        kind: 'recordForm',
        formId: 'F01',
        revision: F01_REVISION,
        how: 'pdf',
        digest,
      })
    },
  }
}
