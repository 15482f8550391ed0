import type { PromptMoment, SituationLimits } from './prompt-moments.ts'

/** Kinds of things a sentence about duty may stand on (R26). */
export const BASIS_KINDS = ['contract', 'regulation', 'record'] as const
export type BasisKind = (typeof BASIS_KINDS)[number]

/** A contract clause, regulation or record a wording stands on (R26). */
export interface PromptBasis {
  readonly kind: BasisKind
  readonly name: string
  /** The office has looked it up and may read it out; before that it is only a hint where to look. */
  readonly isConfirmed: boolean
}

/** One wording: what is said at a moment, what to do and to leave meanwhile, and what it stands on. */
export interface Prompt extends SituationLimits {
  readonly id: string
  readonly moment: PromptMoment
  /** With placeholders in braces (`placeholders.ts`). */
  readonly text: string
  /** What to do while saying it. */
  readonly reminders: readonly string[]
  /** What not to do or say. */
  readonly avoid: readonly string[]
  /** Ids of rules and steps of the procedure. */
  readonly sources: readonly string[]
  readonly bases?: readonly PromptBasis[] | undefined
}

/** The format of packs this program reads and writes (ADR 38). */
export const PACK_FORMAT = 2

/** Languages a pack can be spoken in; residents are spoken to in Chinese whatever the screen is read in. */
export const PACK_LANGUAGES = ['zh-Hans', 'zh-Hant'] as const
export type PackLanguage = (typeof PACK_LANGUAGES)[number]

/** A pack of wordings, 话术 (`procedure.md` §4). */
export interface PromptPack {
  readonly format: typeof PACK_FORMAT
  readonly id: string
  readonly language: PackLanguage
  /** Grows with every change of the pack. */
  readonly revision: number
  readonly prompts: readonly Prompt[]
}
