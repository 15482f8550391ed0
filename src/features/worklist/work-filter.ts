import { reactive } from 'vue'
import type { Role } from '../../domain/case-vocabulary.ts'
import type { PendingStep } from '../../domain/next-step.ts'
import type { WorkItem } from './work-item.ts'

/** Whose work is shown. Lives as long as the program. */
export interface WorkFilter {
  /** `mine` = steps one of my roles may do; `all`; or a role. */
  role: 'mine' | 'all' | Role
  /** Staff id: cases this person registered or was named to handle (R4); '' = everybody's. */
  person: string
  /** Name of a department; '' = every one. */
  department: string
}

/** What the worklist opens with. */
export const workFilter: WorkFilter = reactive({ role: 'mine', person: '', department: '' })

/** Whether the step is wanted: somebody of that role may do it. */
export function isStepWanted(
  role: WorkFilter['role'],
  myRoles: readonly Role[],
): (step: PendingStep) => boolean {
  if (role === 'all') return () => true
  const roles = role === 'mine' ? myRoles : [role]
  return (step) => step.roles.some((each) => roles.includes(each))
}

/** Whether the case is of that person and department. */
export function isCaseWanted({ person, department }: WorkFilter): (item: WorkItem) => boolean {
  return ({ summary }) =>
    (person === '' || summary.registeredBy === person || summary.handler === person) &&
    (department === '' || summary.department === department)
}
