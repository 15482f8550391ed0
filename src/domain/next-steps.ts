import type { ComplaintCase } from './complaint-case.ts'
import type { NextStep } from './next-step.ts'
import { STEP_RULES, type StepRule } from './step-rules.ts'

/**
 * What the rules ask for now: overdue first, then by limit, then in the order of the table. Nothing on an ended case.
 *
 * Limits are those frozen when the case was registered (P1). `now` in epoch ms; on the limit itself nothing is overdue.
 */
export function nextSteps(complaint: ComplaintCase, { now }: { readonly now: number }): readonly NextStep[] {
  if (complaint.stage === 'withdrawn' || complaint.stage === 'voided') return []
  const rules: readonly StepRule[] = STEP_RULES
  return rules
    .filter(({ matters, isDue }) => matters.includes(complaint.matterKind) && isDue(complaint))
    .map((rule) => stepOf(rule, complaint, now))
    .toSorted(byUrgency)
}

function stepOf(rule: StepRule, complaint: ComplaintCase, now: number): NextStep {
  const dueAt = rule.dueAt?.(complaint) ?? null
  return {
    code: rule.code,
    rule: rule.rule,
    roles: rule.roles,
    department: rule.isOfDepartment === true ? complaint.department : null,
    dueAt,
    isOverdue: dueAt !== null && dueAt < now,
    params: rule.params?.(complaint) ?? {},
  }
}

/** What has no limit comes after what has one; sorting is stable, so the table settles ties. */
function byUrgency(a: NextStep, b: NextStep): number {
  if (a.isOverdue !== b.isOverdue) return a.isOverdue ? -1 : 1
  const [first, second] = [a.dueAt ?? Infinity, b.dueAt ?? Infinity]
  return first === second ? 0 : first - second
}
