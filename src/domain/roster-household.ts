import type { ComplainantRelation } from './case-vocabulary.ts'

/** Somebody who lives in a household. */
export interface Resident {
  readonly residentId: string
  /** '' when erased. */
  readonly name: string
  readonly relation: ComplainantRelation | null
  readonly phone: string
}

/** One household of the roster as lookups show it. */
export interface RosterHousehold {
  readonly householdId: string
  /** Canonical notation, see `household.ts`, or the text as it was typed; '' when erased. */
  readonly address: string
  readonly building: string | null
  /** Since when they live there, as the office wrote it; '' when not known. */
  readonly movedIn: string
  readonly residents: readonly Resident[]
  /** Names of those who have left: none of them is taken for the caller by themselves. */
  readonly leftNames: readonly string[]
  /** Two desks wrote different values without knowing of each other; the later is shown (ADR 1). */
  readonly hasConflicts: boolean
}

/** Who had the telephone number of a resident shown last; `at` in epoch milliseconds. */
export interface PhoneReveal {
  readonly residentId: string
  readonly by: string
  readonly at: number
}

/** A household with what the next decision about it must know. */
export interface FoldedHousehold extends RosterHousehold {
  /** The last one of each resident (`safety.md` §6); all of them stand in the journal. */
  readonly reveals: readonly PhoneReveal[]
  readonly heads: readonly string[]
  /** Holds events this version cannot read: changes are refused (`newerVersion`). */
  readonly hasUnknown: boolean
}
