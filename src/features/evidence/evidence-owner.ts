import type { EvidenceItem } from '../../domain/evidence.ts'

/** Why a stored file did not get to its case; code of `refusals.json` or `failures.json`. */
export interface EvidenceProblem {
  readonly from: 'refusals' | 'failures'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What evidence is added to: a draft while it is written, a case from then on. */
export interface EvidenceOwner {
  /** Id of the case, also while it is a draft. */
  readonly caseId: string
  /** SHA-256 of the files it has. */
  readonly hashes: () => readonly string[]
  /** Adds a stored file; `null` = it is kept. */
  readonly add: (item: EvidenceItem) => Promise<EvidenceProblem | null>
  /** Puts on record that a copy has been handed out (`safety.md` §6); absent while nothing is on record yet. */
  readonly recordCopy?: (sha256: string) => Promise<EvidenceProblem | null>
}
