import type { Jurisdiction, Nature } from '../../domain/case-vocabulary.ts'
import { isProposedPair, PROPOSED_NATURES } from '../../domain/judgement.ts'

/** What choosing a jurisdiction puts into `nature` before anybody has touched it (glossary, `nature`). */
export function proposedNature(jurisdiction: Jurisdiction): Nature {
  return jurisdiction === 'undetermined' ? 'undetermined' : PROPOSED_NATURES[jurisdiction][0]
}

/** Whether what was chosen differs from the proposal and so needs a reason (S4). */
export function needsReason(jurisdiction: Jurisdiction | null, nature: Nature | null): boolean {
  return jurisdiction !== null && nature !== null && !isProposedPair(jurisdiction, nature)
}
