import type { TrainingTexts } from './training-acts.ts'

/** How far a training case is: to be read by a second person, sent back, kept, or withdrawn. */
export const TRAINING_STANDINGS = ['toCheck', 'returned', 'kept', 'withdrawn'] as const
export type TrainingStanding = (typeof TRAINING_STANDINGS)[number]

/** An instructive case without the person (R23), as folded from its events. */
export interface TrainingCase {
  readonly trainingId: string
  /** The case it was made of: for whoever reads it beside the original. */
  readonly caseId: string
  /** Event that holds the text as it stands. */
  readonly version: string
  /** `null` = erased. */
  readonly texts: TrainingTexts | null
  readonly serviceCategory: string | null
  readonly rules: readonly string[]
  /** Staff ids of all who have written at it; none of them can be the second person. */
  readonly authors: readonly string[]
  /** Epoch milliseconds of the first draft, and of the text as it stands. */
  readonly draftedAt: number
  readonly writtenAt: number
  readonly standing: TrainingStanding
  /** Who read, sent back or withdrew it as it stands, when (epoch ms) and why. */
  readonly verdict: { readonly by: string; readonly at: number; readonly reason: string | null } | null
  readonly heads: readonly string[]
  readonly hasUnknown: boolean
}
