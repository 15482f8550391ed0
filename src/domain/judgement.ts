import type { DecisionContext, Judgement, Refusal } from './case-commands.ts'
import { LEADERS, type Jurisdiction, type Nature } from './case-vocabulary.ts'
import { hasRole } from './command-guards.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { refusal, refuseMissingReason } from './refusal.ts'

/**
 * Natures that follow from a jurisdiction without a reason being given (glossary, `nature`): property proposes valid,
 * within which major counts, nonProperty proposes invalid; what is undetermined binds nothing.
 */
export const PROPOSED_NATURES = {
  property: ['valid', 'major', 'undetermined'],
  nonProperty: ['invalid', 'undetermined'],
  undetermined: ['valid', 'invalid', 'major', 'specialService', 'undetermined'],
} as const satisfies Record<Jurisdiction, readonly Nature[]>

/** Whether the pair is one the procedure proposes; any other needs a reason (S4). */
export function isProposedPair(jurisdiction: Jurisdiction, nature: Nature): boolean {
  const natures: readonly Nature[] = PROPOSED_NATURES[jurisdiction]
  return natures.includes(nature)
}

/**
 * The judgement as it goes on record. Major is the manager's to confirm (§5): chosen by anyone else it is put up as
 * undetermined and suspected major (R4, R6), so that nobody at the desk is stopped in the middle of a call.
 */
export function recordedJudgement(judgement: Judgement, actor: DecisionContext['actor']): Judgement {
  const { jurisdiction, nature, reason, suspectedMajor = false } = judgement
  if (nature !== 'major') return { jurisdiction, nature, reason, suspectedMajor }
  return hasRole(actor, LEADERS)
    ? { jurisdiction, nature, reason, suspectedMajor: false }
    : { jurisdiction, nature: 'undetermined', reason, suspectedMajor: true }
}

/** Refuses a judgement (already as `recordedJudgement`) that is not this actor's, or lacks its reason. */
export function refuseJudgement(
  current: ComplaintCase | null,
  judgement: Judgement,
  actor: DecisionContext['actor'],
): Refusal | null {
  const rule = current === null ? null : leadersRule(current, judgement)
  if (rule !== null && !hasRole(actor, LEADERS))
    return refusal('roleMissing', rule, { roles: LEADERS.join(',') })
  if (isProposedPair(judgement.jurisdiction, judgement.nature)) return null
  return refuseMissingReason(judgement.reason, 'S4')
}

/** Rule by which only a manager may judge the case: it is major (R4), cleared of suspicion (R4), or put up (R6). */
function leadersRule(current: ComplaintCase, judgement: Judgement): 'R4' | 'R6' | null {
  if (current.nature === 'major') return 'R4'
  if (current.suspectedMajor && judgement.suspectedMajor !== true) return 'R4'
  return current.nature === 'undetermined' ? 'R6' : null
}
