import type { NextStepCode, PendingStep } from './next-step.ts'
import type { HandoverList, HandoverLists } from './shift.ts'

/** What a handover looks at in a case with something to do. */
export interface HandedCase {
  readonly caseId: string
  readonly steps: readonly PendingStep[]
  /** Whether a paper of it is out for signature (P7). */
  readonly hasSlipOut: boolean
}

const PROMISED: readonly NextStepCode[] = ['reply']
const OUTSIDE: readonly NextStepCode[] = ['chaseOutside', 'awaitOutside']

/** Why a case stands in a list; `today` is the first moment of the day after, epoch ms. What is overdue is due as well. */
const BELONGS: Readonly<Record<HandoverList, (each: HandedCase, today: number) => boolean>> = {
  dueToday: ({ steps }, today) => steps.some(({ dueAt }) => dueAt !== null && dueAt < today),
  promises: ({ steps }) => steps.some(({ code, dueAt }) => PROMISED.includes(code) && dueAt !== null),
  outside: ({ steps }) => steps.some(({ code }) => OUTSIDE.includes(code)),
  slips: ({ hasSlipOut }) => hasSlipOut,
}

/** The lists of a handover (P8); a case stands in each it belongs to, in the order given. */
export function handoverLists(cases: readonly HandedCase[], today: number): HandoverLists {
  const idsOf = (list: HandoverList): readonly string[] =>
    cases.filter((each) => BELONGS[list](each, today)).map(({ caseId }) => caseId)
  return {
    dueToday: idsOf('dueToday'),
    promises: idsOf('promises'),
    outside: idsOf('outside'),
    slips: idsOf('slips'),
  }
}
