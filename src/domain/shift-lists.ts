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

/** Steps whose limit a list is about; absent = the limit of any step. */
const STEPS_OF: Readonly<Partial<Record<HandoverList, readonly NextStepCode[]>>> = {
  promises: PROMISED,
  outside: OUTSIDE,
}

/** When a case of a list is due, epoch ms: its promise, the next contact, else what ends first; `null` = nothing is. */
export function handedDueAt(list: HandoverList, steps: readonly PendingStep[]): number | null {
  const wanted = STEPS_OF[list]
  const dueAt = steps
    .filter(({ code }) => wanted === undefined || wanted.includes(code))
    .flatMap((step) => step.dueAt ?? [])
  return dueAt.length === 0 ? null : Math.min(...dueAt)
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
