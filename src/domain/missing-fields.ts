import type { CaseField } from './case-events.ts'
import type { ComplaintCase } from './complaint-case.ts'

/** S1 and S3 without what is required anyway, in the order of the conversation. */
const ASKED_FOR = [
  'household',
  'complainantName',
  'phone',
  'place',
  'occurredAt',
  'demand',
] as const satisfies readonly CaseField[]

const NOT_ASKED_OF_ANONYMOUS: readonly CaseField[] = ['household', 'complainantName', 'phone']

/** Fields the record still lacks (P11). Nothing is asked for again of an erased person, nor a name of an anonymous one. */
export function missingFields(complaint: ComplaintCase): readonly CaseField[] {
  const { personal, relation, occurredAt, matterKind } = complaint
  return ASKED_FOR.filter((field) => {
    if (relation === 'anonymous' && NOT_ASKED_OF_ANONYMOUS.includes(field)) return false
    if (field === 'demand' && matterKind !== 'complaint') return false
    if (field === 'occurredAt') return occurredAt === null
    return personal !== null && personal[field].trim() === ''
  })
}
