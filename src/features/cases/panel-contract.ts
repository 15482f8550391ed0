import type { CaseCommand } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { DecisionProblem } from '../../platform/decision-taking.ts'

/** What every panel of the case page is given. */
export interface PanelProps {
  readonly complaint: ComplaintCase
  /** Why the last try did not get onto the record. */
  readonly problem: DecisionProblem | null
}

/** What every panel tells: the decision to take, or that nobody wants it after all. */
export interface PanelEvents {
  take: [command: CaseCommand]
  close: []
}
