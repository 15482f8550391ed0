import type { NextStepCode } from '../../domain/next-step.ts'

/** What a person can do to a case on its page, each in a panel of its own. */
export const CASE_ACTIONS = ['note', 'judge', 'dispatch', 'promise', 'correct', 'withdraw', 'void'] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

export const KEY_OF_ACTION = {
  note: 'N',
  judge: 'J',
  dispatch: 'D',
  promise: 'P',
  correct: 'C',
  withdraw: 'W',
  void: 'V',
} as const satisfies Record<CaseAction, string>

/** The panel in which a step asked for by the rules is done; `null` where this part of the program has none yet. */
export const ACTION_OF_STEP = {
  confirmConflict: 'correct',
  apologise: 'note',
  completeRecord: 'correct',
  meetOrPostNotice: 'note',
  judge: 'judge',
  managerJudges: 'judge',
  reportMajor: 'note',
  explainInvalid: 'note',
  handOverSpecialService: 'dispatch',
  dispatch: 'dispatch',
  promiseTime: 'promise',
  reply: 'note',
  resolve: null,
} as const satisfies Record<NextStepCode, CaseAction | null>
