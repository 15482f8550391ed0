import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { NextStepCode } from '../../domain/next-step.ts'

/** What a person can do to a case on its page, each in a panel of its own. */
export const CASE_ACTIONS = [
  'note',
  'judge',
  'dispatch',
  'promise',
  'motive',
  'convert',
  'finish',
  'correct',
  'describeEvidence',
  'sign',
  'withdraw',
  'void',
] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

export const KEY_OF_ACTION = {
  note: 'N',
  judge: 'J',
  dispatch: 'D',
  promise: 'P',
  motive: 'M',
  convert: 'T',
  finish: 'F',
  correct: 'C',
  describeEvidence: 'S',
  sign: 'Q',
  withdraw: 'W',
  void: 'V',
} as const satisfies Record<CaseAction, string>

/** What is done to the group of a case (R18): told all at once, or left. */
const GROUP_WORKS = ['gather', 'leaveGroup'] as const
export type GroupWork = (typeof GROUP_WORKS)[number]

/** Whether what is opened is about the group of the case. */
export function isGroupWork(work: string): work is GroupWork {
  return GROUP_WORKS.some((each) => each === work)
}

const OF_COMPLAINTS: readonly CaseAction[] = ['judge', 'promise', 'motive']
const OF_OTHER_MATTERS: readonly CaseAction[] = ['convert', 'finish']

/** Whether an action belongs to the matter: only a complaint is judged and promised, only others are converted. */
export function isActionOf(
  action: CaseAction,
  {
    matterKind,
    stage,
    evidence,
    formsIssued,
  }: Pick<ComplaintCase, 'matterKind' | 'stage' | 'evidence' | 'formsIssued'>,
): boolean {
  if (action === 'describeEvidence') return evidence.length > 0
  if (action === 'sign') return formsIssued.length > 0
  if (matterKind === 'complaint') return !OF_OTHER_MATTERS.includes(action)
  return !OF_COMPLAINTS.includes(action) && (action !== 'finish' || stage === 'received')
}

/** The panel in which a step asked for by the rules is done, where it is no act of the procedure (`NextStep.act`). */
export const ACTION_OF_STEP: Partial<Record<NextStepCode, CaseAction | GroupWork>> = {
  confirmConflict: 'correct',
  apologise: 'note',
  completeRecord: 'correct',
  meetOrPostNotice: 'gather',
  judge: 'judge',
  managerJudges: 'judge',
  considerMajor: 'judge',
  handOverSpecialService: 'dispatch',
  dispatch: 'dispatch',
  promiseTime: 'promise',
  answer: 'finish',
  finish: 'finish',
  bringBackSigned: 'sign',
}
