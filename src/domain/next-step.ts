import type { Role } from './case-vocabulary.ts'

/** What the rules ask for now. Words stand in `src/locales/<language>/steps.json` under `code`. */
export interface NextStep {
  readonly code: NextStepCode
  /** Rule the step rests on, `R…`, `S…` or `P…`. */
  readonly rule: string
  /** Roles that may do it; anyone of them. */
  readonly roles: readonly Role[]
  /** Department that must act, where the step is not the desk's own. */
  readonly department: string | null
  /** Epoch milliseconds; `null` = no limit of its own. */
  readonly dueAt: number | null
  readonly isOverdue: boolean
  readonly params: Readonly<Record<string, string | number>>
}

export const NEXT_STEP_CODES = [
  'confirmConflict',
  'apologise',
  'completeRecord',
  'judge',
  'managerJudges',
  'reportMajor',
  'considerMajor',
  'explainInvalid',
  'handOverSpecialService',
  'meetOrPostNotice',
  'readBack',
  'dispatch',
  'promiseTime',
  'reply',
  'resolve',
  'answer',
  'finish',
  'bringBackSigned',
] as const
export type NextStepCode = (typeof NEXT_STEP_CODES)[number]
