import type { Stage } from './case-vocabulary.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { GroupStanding } from './group-standing.ts'
import type { NextStep } from './next-step.ts'
import { STEP_RULES, type StepRule } from './step-rules.ts'

/** Stages on which nothing more is asked for. */
const ENDED: readonly Stage[] = ['withdrawn', 'voided', 'answered', 'finished']

/**
 * What the rules ask for now: overdue first, then by limit, then in the order of the table. Nothing on an ended case.
 *
 * `group` is the standing of the group the case belongs to (R18), `null` = none. Limits are those frozen when the case was registered (P1). `now` in epoch ms; on the limit itself nothing is overdue.
 */
export function nextSteps(
  complaint: ComplaintCase,
  { now, group = null }: { readonly now: number; readonly group?: GroupStanding | null },
): readonly NextStep[] {
  if (ENDED.includes(complaint.stage)) return []
  const rules: readonly StepRule[] = STEP_RULES
  return rules
    .filter(({ matters, isDue }) => matters.includes(complaint.matterKind) && isDue(complaint, group))
    .map((rule) => stepOf(rule, complaint, group, now))
    .toSorted(byUrgencyAt(now))
}

function stepOf(
  rule: StepRule,
  complaint: ComplaintCase,
  group: GroupStanding | null,
  now: number,
): NextStep {
  const dueAt = rule.dueAt?.(complaint) ?? null
  return {
    code: rule.code,
    rule: rule.rule,
    roles: rule.roles,
    department: rule.isOfDepartment === true ? complaint.department : null,
    dueAt,
    isOverdue: dueAt !== null && dueAt < now,
    params: rule.params?.(complaint, group) ?? {},
  }
}

/** What has no limit of its own is for now: before what is due after this time, behind what is due within it. */
const SOON_MS = 24 * 60 * 60 * 1000

/** Overdue first, then what is due soon, then what is for now, then later limits; ties are settled by the table. */
function byUrgencyAt(now: number): (a: NextStep, b: NextStep) => number {
  const moment = ({ dueAt }: NextStep): number => dueAt ?? now + SOON_MS
  return (a, b) => moment(a) - moment(b)
}
