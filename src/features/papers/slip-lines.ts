import type { CaseFormId, FormVariant } from '../../domain/case-vocabulary.ts'
import type { CaseSummary } from '../../storage/case-row.ts'

/** One form that is out for signature. */
export interface SlipLine {
  readonly caseId: string
  readonly number: string
  readonly formId: CaseFormId
  /** Which of its papers; `null` = it has but one. */
  readonly variant: FormVariant | null
  /** Epoch milliseconds. */
  readonly since: number
  /** `null` when the person was erased. */
  readonly household: string | null
  readonly name: string
}

const DAY_MS = 24 * 60 * 60 * 1000

/** A line for each form that is out, the one out longest first. */
export function slipLines(cases: readonly CaseSummary[]): readonly SlipLine[] {
  return cases
    .flatMap(({ caseId, number, householdText, complainantName, slipsOut }) =>
      slipsOut.map(({ formId, variant, since }) => ({
        caseId,
        number,
        formId,
        variant: variant ?? null,
        since,
        household: householdText,
        name: complainantName ?? '',
      })),
    )
    .toSorted((a, b) => a.since - b.since)
}

/** Whole days a paper has been out. */
export function ageInDays(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / DAY_MS))
}
