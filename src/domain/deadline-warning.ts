import type { NextStepCode, PendingStep } from './next-step.ts'

/** Steps whose limit is announced before it passes; the promised time first (R9). Others share a limit with one of these. */
export const WARNED_STEPS = [
  'reply',
  'resolve',
  'sendDelayNotice',
  'dispatch',
  'handOverSpecialService',
  'arrive',
  'tellProgress',
  'doWork',
  'visit',
  'followInstruction',
  'chaseOutside',
] as const satisfies readonly NextStepCode[]
export type WarnedStep = (typeof WARNED_STEPS)[number]

/** A promise or limit that passes soon: of which case, what, and when (epoch ms). */
export interface DeadlineWarning {
  readonly caseId: string
  readonly number: string
  readonly code: WarnedStep
  readonly dueAt: number
}

type DueStep = Pick<PendingStep, 'code' | 'dueAt'>

export interface WarnedCase<Step extends DueStep> {
  readonly caseId: string
  readonly number: string
  readonly registeredAt: number
  readonly steps: readonly Step[]
}

/** When it is asked, and what is worth a warning. */
export interface WarningMoment<Step extends DueStep> {
  /** Epoch milliseconds. */
  readonly now: number
  /** Milliseconds before a deadline at which it is announced; 0 = never. */
  readonly warningMs: number
  /** Whether a step is of whoever sits at the desk. */
  readonly isWanted: (step: Step) => boolean
}

/**
 * What of a case passes within `warningMs` after `now` and has not passed. A limit as short as the warning is announced
 * when half of its time is gone: at once it would only disturb whoever has just saved it. Of steps that end at the same
 * moment the first of the table speaks for all, as the resolution for its delay notice.
 */
export function deadlineWarnings<Step extends DueStep>(
  { caseId, number, registeredAt, steps }: WarnedCase<Step>,
  { now, warningMs, isWanted }: WarningMoment<Step>,
): readonly DeadlineWarning[] {
  const isNear = ({ dueAt }: Step): boolean =>
    dueAt !== null && dueAt > now && dueAt - warningMs <= now && warningMs > 0
  const near = steps.filter((step) => isNear(step) && isWanted(step))
  // Nearly every open case says nothing, and all are asked again and again.
  if (near.length === 0) return []
  const moments = new Set<number>()
  return WARNED_STEPS.flatMap((code) => {
    const dueAt = near.find((step) => step.code === code)?.dueAt ?? null
    if (dueAt === null || moments.has(dueAt)) return []
    const ahead = Math.min(warningMs, (dueAt - registeredAt) / 2)
    if (now < dueAt - ahead) return []
    moments.add(dueAt)
    return [{ caseId, number, code, dueAt }]
  })
}

/** Names a warning: the same deadline of a case is announced once, a moved one again. */
export function warningKey({ caseId, code, dueAt }: Omit<DeadlineWarning, 'number'>): string {
  return `${caseId} ${code} ${String(dueAt)}`
}
