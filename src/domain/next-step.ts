import type { Role } from './case-vocabulary.ts'
import type { ActKind } from './procedure/act-table.ts'

/** What the rules ask for, whatever the time is. Words stand in `src/locales/<language>/steps.json` under `code`. */
export interface PendingStep {
  readonly code: NextStepCode
  /** Rule the step rests on, `R…`, `S…` or `P…`. */
  readonly rule: string
  /** The act that does it; `null` = a command of its own. */
  readonly act: ActKind | null
  /** Roles that may do it; anyone of them. */
  readonly roles: readonly Role[]
  /** Department that must act, where the step is not the desk's own. */
  readonly department: string | null
  /** Epoch milliseconds; `null` = no limit of its own. */
  readonly dueAt: number | null
  /** Epoch milliseconds from when it is shown; `null` = already. */
  readonly shownFrom: number | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What the rules ask for now. */
export interface NextStep extends PendingStep {
  readonly isOverdue: boolean
}

export const NEXT_STEP_CODES = [
  'confirmConflict',
  'apologise',
  'completeRecord',
  'judge',
  'managerJudges',
  'reportMajor',
  'reportToGeneralManager',
  'nameHandler',
  'considerMajor',
  'followInstruction',
  'supervisorGoes',
  'explainInvalid',
  'giveReferral',
  'dissuade',
  'endExplained',
  'handOverSpecialService',
  'endHandedOver',
  'meetOrPostNotice',
  'readBack',
  'dispatch',
  'acceptDispatch',
  'arrive',
  'investigate',
  'awaitOutside',
  'planRemedy',
  'replyRemedy',
  'promiseTime',
  'reply',
  'doWork',
  'verify',
  'tellResult',
  'chaseOutside',
  'tellEfforts',
  'tellChange',
  'tellProgress',
  'sendDelayNotice',
  'resolve',
  'visit',
  'considerUnmet',
  'orderRectification',
  'summarise',
  'close',
  'reportClosing',
  'archive',
  'answer',
  'finish',
  'bringBackSigned',
] as const
export type NextStepCode = (typeof NEXT_STEP_CODES)[number]
