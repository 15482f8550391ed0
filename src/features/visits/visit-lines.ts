import type { NextStep, NextStepCode, PendingStep } from '../../domain/next-step.ts'
import { stepsNow } from '../../domain/next-steps.ts'
import type { CaseSummary } from '../../storage/case-row.ts'

/** A case with what the rules ask for, as `app` hands it in. */
export interface VisitedCase {
  readonly summary: CaseSummary
  readonly steps: readonly PendingStep[]
}

/** The parts of the list, in their order: what is late, what is arranged, what is due, and what came of visits. */
export const VISIT_PARTS = ['overdue', 'arranged', 'due', 'rectify', 'unmet'] as const
export type VisitPart = (typeof VISIT_PARTS)[number]

/** One line of the list of visits. */
export interface VisitLine {
  readonly summary: CaseSummary
  readonly step: NextStep
  readonly part: VisitPart
  /** P3: attempts that reached nobody, or were postponed. */
  readonly attempts: number
  /** How the arranged visit will be made; '' = none is arranged. */
  readonly method: string
  /** Staff id of whom will make it; '' = not said. */
  readonly visitor: string
}

const VISIT_CODES: readonly NextStepCode[] = ['visit', 'orderRectification', 'considerUnmet']

/** R12, R13, P3: what is to be visited, what is to be done again, and what the manager decides after three attempts; by limit. */
export function visitLines(cases: readonly VisitedCase[], now: number): readonly VisitLine[] {
  return cases
    .flatMap(({ summary, steps }) => {
      const [step] = stepsNow(
        steps.filter(({ code }) => VISIT_CODES.includes(code)),
        now,
      ).toSorted((a, b) => VISIT_CODES.indexOf(b.code) - VISIT_CODES.indexOf(a.code))
      return step === undefined ? [] : [lineOf(summary, step)]
    })
    .toSorted((a, b) => VISIT_PARTS.indexOf(a.part) - VISIT_PARTS.indexOf(b.part) || byLimit(a, b))
}

function lineOf(summary: CaseSummary, step: NextStep): VisitLine {
  const method = String(step.params['method'] ?? '')
  return {
    summary,
    step,
    part: partOf(step, method !== ''),
    attempts: Number(step.params['attempts'] ?? 0),
    method,
    visitor: String(step.params['visitor'] ?? ''),
  }
}

function partOf({ code, isOverdue }: NextStep, isArranged: boolean): VisitPart {
  if (code === 'considerUnmet') return 'unmet'
  if (code === 'orderRectification') return 'rectify'
  if (isOverdue) return 'overdue'
  return isArranged ? 'arranged' : 'due'
}

function byLimit(a: VisitLine, b: VisitLine): number {
  return (a.step.dueAt ?? 0) - (b.step.dueAt ?? 0)
}
