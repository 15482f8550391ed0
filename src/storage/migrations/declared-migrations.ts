import { firstProjection } from './001-first-projection.ts'
import { roster } from './002-roster.ts'
import { similarCasesAndGroups } from './003-similar-cases-and-groups.ts'
import { departmentAnswers } from './004-department-answers.ts'
import { slipsOut } from './005-slips-out.ts'
import { pendingSteps } from './006-pending-steps.ts'
import { caseFactsTable } from './007-case-facts.ts'
import type { Migration } from './migration.ts'

/** Every migration of the projection, in order. */
export const DECLARED_MIGRATIONS: readonly Migration[] = [
  firstProjection,
  roster,
  similarCasesAndGroups,
  departmentAnswers,
  slipsOut,
  pendingSteps,
  caseFactsTable,
]
