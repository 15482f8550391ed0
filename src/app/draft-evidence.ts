import type { EvidenceItem } from '../domain/evidence.ts'
import type { EvidenceOwner, EvidenceProblem } from '../features/evidence/evidence-owner.ts'
import type { IntakeDraft } from '../features/intake/intake-draft.ts'
import { keepDraft } from '../features/intake/register-draft.ts'
import type { AppContext } from '../platform/app-context.ts'
import { decisionContext } from '../platform/decision-context.ts'

/**
 * A draft as the owner of evidence. A large file may arrive when the draft has been parked or saved: then it is written
 * down with the parked draft, or follows the case.
 */
export function draftOwner(app: AppContext, draft: IntakeDraft): EvidenceOwner {
  return {
    caseId: draft.caseId,
    hashes: () => draft.evidence.map(({ sha256 }) => sha256),
    add: (item) => addToDraft(app, draft, item),
  }
}

async function addToDraft(
  app: AppContext,
  draft: IntakeDraft,
  item: EvidenceItem,
): Promise<EvidenceProblem | null> {
  const saved = await app.store.caseById(draft.caseId)
  if (saved === undefined) {
    draft.evidence.push(item)
    const kept = await keepDraft(app, draft)
    return kept.ok ? null : { from: 'failures', code: kept.code, params: kept.params }
  }
  const { decide } = await import('../domain/decide.ts')
  const decision = decide(saved, { kind: 'addEvidence', evidence: item }, decisionContext(app))
  if (!decision.ok) {
    return { from: 'refusals', code: decision.refusal.code, params: decision.refusal.params }
  }
  const appended = await app.store.append(app.newId(), decision.events)
  return appended.ok ? null : { from: 'failures', code: appended.code, params: appended.params }
}
