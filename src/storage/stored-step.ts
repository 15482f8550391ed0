import type { MatterKind, Nature, Stage } from '../domain/case-vocabulary.ts'
import type { GroupStanding } from '../domain/group-standing.ts'
import type { NextStepCode, PendingStep } from '../domain/next-step.ts'
import { STEP_RULES, type StepRule } from '../domain/step-table.ts'

/**
 * A pending step as the row of its case keeps it: code, limit, from when it is shown (both epoch ms), and what its words
 * name. What stands behind is left out where it says nothing; what the table of steps says is not kept at all.
 */
export type StoredStep =
  | readonly [NextStepCode]
  | readonly [NextStepCode, number | null]
  | readonly [NextStepCode, number | null, number | null]
  | readonly [NextStepCode, number | null, number | null, PendingStep['params']]

/** What a step takes from its case. */
export interface StepOwner {
  readonly nature: Nature | null
  readonly department: string | null
}

const RULE_OF: ReadonlyMap<string, StepRule> = new Map(STEP_RULES.map((rule) => [rule.code, rule]))

/** The step without what can be told from the table of steps and the case. */
export function storedStep({ code, dueAt, shownFrom, params }: PendingStep): StoredStep {
  if (Object.keys(params).length > 0) return [code, dueAt, shownFrom, params]
  if (shownFrom !== null) return [code, dueAt, shownFrom]
  return dueAt === null ? [code] : [code, dueAt]
}

/** The step as `pendingSteps` gave it; none where this version knows no such step. */
export function pendingStep(
  [code, dueAt = null, shownFrom = null, params = {}]: StoredStep,
  { nature, department }: StepOwner,
): readonly PendingStep[] {
  const rule = RULE_OF.get(code)
  if (rule === undefined) return []
  return [
    {
      code,
      rule: rule.rule,
      act: rule.act ?? null,
      roles: (nature === 'major' ? rule.rolesIfMajor : undefined) ?? rule.roles,
      department: rule.isOfDepartment === true ? department : null,
      dueAt,
      shownFrom,
      params,
    },
  ]
}

/** What the group of a case asks for (R18); it stands in no row, because other cases decide it. */
export function groupStep(
  owner: StepOwner & { readonly matterKind: MatterKind; readonly stage: Stage },
  { isOfGeneralConcern, isEverybodyTold, households }: GroupStanding,
): readonly PendingStep[] {
  const rule = RULE_OF.get('meetOrPostNotice')
  const isAsked = rule?.matters.includes(owner.matterKind) === true && rule.stages.includes(owner.stage)
  return isOfGeneralConcern && !isEverybodyTold && isAsked
    ? pendingStep(['meetOrPostNotice', null, null, { households }], owner)
    : []
}
