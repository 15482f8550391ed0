import type { ComplaintCase } from './complaint-case.ts'
import type { GroupStanding } from './group-standing.ts'
import type { NextStep, PendingStep } from './next-step.ts'
import { caseView, type CaseView } from './procedure/case-view.ts'
import { STEP_RULES, type StepRule } from './step-table.ts'

/**
 * What the rules ask for, whatever the time is, in the order of the table; nothing on a case that has ended and been
 * filed. Limits are those frozen when the case was registered (P1). `group` is the standing of the group the case
 * belongs to (R18), `null` = none.
 */
export function pendingSteps(
  complaint: ComplaintCase,
  group: GroupStanding | null = null,
): readonly PendingStep[] {
  const view = caseView(complaint, group)
  const rules: readonly StepRule[] = STEP_RULES
  return rules
    .filter(
      ({ matters, stages, isDue }) =>
        matters.includes(complaint.matterKind) && stages.includes(complaint.stage) && isDue(view),
    )
    .map((rule) => stepOf(rule, view))
}

/** What the rules ask for now (epoch ms): overdue first, then by limit, then in the order of the table. */
export function nextSteps(
  complaint: ComplaintCase,
  { now, group = null }: { readonly now: number; readonly group?: GroupStanding | null },
): readonly NextStep[] {
  return stepsNow(pendingSteps(complaint, group), now)
}

/** Of the pending steps those that are shown now, most urgent first; on the limit itself nothing is overdue. */
export function stepsNow<Step extends PendingStep>(
  pending: readonly Step[],
  now: number,
): readonly (Step & NextStep)[] {
  return pending
    .filter(({ shownFrom }) => (shownFrom ?? now) <= now)
    .map((step) => ({ ...step, isOverdue: step.dueAt !== null && step.dueAt < now }))
    .toSorted(byUrgencyAt(now))
}

function stepOf(rule: StepRule, view: CaseView): PendingStep {
  const isMajor = view.complaint.nature === 'major'
  return {
    code: rule.code,
    rule: rule.rule,
    act: rule.act ?? null,
    roles: (isMajor ? rule.rolesIfMajor : undefined) ?? rule.roles,
    department: rule.isOfDepartment === true ? view.complaint.department : null,
    dueAt: rule.dueAt?.(view) ?? null,
    shownFrom: rule.shownFrom?.(view) ?? null,
    params: rule.params?.(view) ?? {},
  }
}

/** What has no limit of its own is for now: before what is due after this time, behind what is due within it. */
const SOON_MS = 24 * 60 * 60 * 1000

/** Overdue first, then what is due soon, then what is for now, then later limits; ties are settled by the table. */
function byUrgencyAt(now: number): (a: PendingStep, b: PendingStep) => number {
  const moment = ({ dueAt }: PendingStep): number => dueAt ?? now + SOON_MS
  return (a, b) => moment(a) - moment(b)
}
