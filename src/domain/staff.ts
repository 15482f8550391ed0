import { LEADERS, type Role } from './case-vocabulary.ts'
import type { StaffMember } from './office.ts'

/** What may be changed of a member of staff; what is absent stays. */
export interface StaffChange {
  readonly name?: string | undefined
  readonly roles?: readonly Role[] | undefined
  /** Whether they work here no longer: they do not sign in, and stay in the history. */
  readonly hasLeft?: boolean | undefined
}

/** Why a member of staff cannot be changed in that way. */
export type StaffProblem = 'unknownStaff' | 'lastLeader' | 'ownLeaving' | 'noRole'

/** Those who work here; who left stays in the history and is offered nowhere. */
export function atWork(staff: readonly StaffMember[]): readonly StaffMember[] {
  return staff.filter(({ hasLeft }) => hasLeft !== true)
}

/**
 * Why the change must not be; `null` = it may. Somebody has to be left who may change staff and settings (`safety.md` §6),
 * and nobody closes the door behind themselves: another leader does.
 */
export function staffProblem(
  staff: readonly StaffMember[],
  staffId: string,
  change: StaffChange,
  by: string,
): StaffProblem | null {
  const member = staff.find((each) => each.staffId === staffId)
  if (member === undefined) return 'unknownStaff'
  if (change.roles?.length === 0) return 'noRole'
  if (change.hasLeft === true && staffId === by) return 'ownLeaving'
  const after = staff.map((each) => (each === member ? changed(each, change) : each))
  return atWork(after).some(isLeader) ? null : 'lastLeader'
}

/** A member of staff after a change. */
export function changed(member: StaffMember, { name, roles, hasLeft }: StaffChange): StaffMember {
  const { staffId } = member
  const isGone = hasLeft ?? member.hasLeft === true
  const base = { staffId, name: name ?? member.name, roles: roles ?? member.roles }
  return isGone ? { ...base, hasLeft: true } : base
}

function isLeader({ roles }: StaffMember): boolean {
  const leading: readonly Role[] = LEADERS
  return roles.some((role) => leading.includes(role))
}
