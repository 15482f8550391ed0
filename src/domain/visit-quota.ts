import type { Calendar } from './calendar.ts'
import type { Role } from './case-vocabulary.ts'
import type { StaffMember } from './office.ts'

/** R19: how many return visits a month a role owes. */
export const MONTHLY_VISITS = { manager: 3, generalManager: 1 } as const satisfies Partial<
  Record<Role, number>
>
export type QuotaRole = keyof typeof MONTHLY_VISITS

/** How far a role is with its visits: made, and owed in that time. */
export interface VisitQuota {
  readonly role: QuotaRole
  readonly made: number
  readonly owed: number
}

/** The month a moment lies in, from its first moment to before the next month's, epoch ms. */
export function monthOf(at: number, calendar: Calendar): { readonly from: number; readonly until: number } {
  const { year, month } = calendar.wallTime(at)
  const first = { day: 1, hour: 0, minute: 0 }
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return { from: calendar.epochMs({ year, month, ...first }), until: calendar.epochMs({ ...next, ...first }) }
}

/**
 * R19: visits by those who hold a role, against what it owes in so many months; who holds both roles counts for both.
 *
 * @param by staff ids, one for each visit at which somebody was reached
 */
export function visitQuotas(
  by: readonly string[],
  staff: readonly Pick<StaffMember, 'staffId' | 'roles'>[],
  months = 1,
): readonly VisitQuota[] {
  const rolesOf = new Map(staff.map(({ staffId, roles }) => [staffId, roles]))
  return (['manager', 'generalManager'] as const).map((role) => ({
    role,
    made: by.filter((staffId) => rolesOf.get(staffId)?.includes(role) === true).length,
    owed: MONTHLY_VISITS[role] * months,
  }))
}
