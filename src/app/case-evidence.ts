import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { TakeDecision } from '../features/cases/use-case.ts'
import type { DecisionProblem } from '../platform/decision-taking.ts'
import type { EvidenceOwner, EvidenceProblem } from '../features/evidence/evidence-owner.ts'

/** A case as the owner of evidence: each file is a decision of its own, taken by the page of the case. */
export function caseOwner({ caseId, evidence }: ComplaintCase, take: TakeDecision): EvidenceOwner {
  return {
    caseId,
    hashes: () => evidence.map(({ sha256 }) => sha256),
    add: async (item) => problemOf(await take({ kind: 'addEvidence', evidence: item })),
    recordCopy: async (sha256) => problemOf(await take({ kind: 'recordCopy', sha256 })),
  }
}

function problemOf(problem: DecisionProblem | null): EvidenceProblem | null {
  if (problem === null) return null
  if (problem.kind === 'failed') return { from: 'failures', code: problem.code, params: problem.params }
  return { from: 'refusals', code: problem.refusal.code, params: problem.refusal.params }
}
