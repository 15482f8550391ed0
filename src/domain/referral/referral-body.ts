import type { OutsideParty } from '../procedure/act-words.ts'

/** What is written of a body, in the order in which it is read (R14). */
export const REFERRAL_TEXTS = [
  'name',
  'purpose',
  'words',
  'phone',
  'hours',
  'address',
  'bring',
  'handOver',
  'basis',
] as const
export type ReferralText = (typeof REFERRAL_TEXTS)[number]
export type ReferralTexts = Readonly<Record<ReferralText, string>>

/** A body to which somebody can be referred: what for, how to reach it, what to bring, how to hand over (R14, R26). */
export interface ReferralFacts extends ReferralTexts {
  /** Codes of business categories, supplied ones or the office's own (ADR 50). */
  readonly categories: readonly string[]
  readonly parties: readonly OutsideParty[]
}

/** A body of the list that comes with the program. */
export interface SuppliedBody extends ReferralFacts {
  readonly bodyId: string
  /** Its words in the other characters, by which it is found as well. */
  readonly otherWords: string
  /** It takes whatever no other body answers for. */
  readonly isGeneral: boolean
  /** For a reader of English, beside the Chinese name. */
  readonly english: { readonly name: string; readonly purpose: string }
}

/** Who last vouched for an entry; `at` in epoch milliseconds. */
export interface Confirmation {
  readonly at: number
  /** Staff id. */
  readonly by: string
}

/** A body of the directory as it stands: what is supplied with the office's own words over it. */
export interface ReferralBody extends ReferralFacts {
  readonly bodyId: string
  readonly isGeneral: boolean
  /** `null` = an entry of the office's own. */
  readonly supplied: SuppliedBody | null
  /** What the office has put in the place of the supplied words. */
  readonly changed: readonly (keyof ReferralFacts)[]
  /** Taken out of use; found only where somebody looks at the whole directory. */
  readonly isRetired: boolean
  /** `null` = nobody of the office has looked at it. */
  readonly confirmed: Confirmation | null
  readonly heads: readonly string[]
  readonly hasUnknown: boolean
}

/** Words of a complaint by which a body is found, each once. */
export function wordsOfBody({ words }: Pick<ReferralFacts, 'words'>): readonly string[] {
  return [...new Set(words.split(/[\s、,，;；。]+/u).filter(Boolean))]
}

const STALE_AFTER_MS = 180 * 24 * 60 * 60 * 1000

/** Whether nobody has vouched for it for half a year (ours). Numbers of the state need nobody. */
export function isStale({ confirmed, supplied, changed, phone }: ReferralBody, now: number): boolean {
  if (confirmed !== null) return now - confirmed.at > STALE_AFTER_MS
  return supplied === null || changed.length > 0 || phone === ''
}
