/** Sentences of letters; the words are in `src/locales/<language>/forms.json` under `paragraph`. */
export const LETTER_PARAGRAPHS = [
  // Whom it is to.
  'toOwner',
  'toResident',
  'toCustomer',
  'toNamed',
  'toUnnamed',
  'toByHand',
  'toEverybody',
  // F05
  'delayOpening',
  'replyOpening',
  'demand',
  'newDate',
  'referral',
  'contact',
  'elsewhere',
  'delayEnding',
  'replyEnding',
  // F10
  'noticeOpening',
  'noticePlan',
  'noticeDone',
  'noticeContact',
  'noticeEnding',
] as const
export type LetterParagraphName = (typeof LETTER_PARAGRAPHS)[number]

/** What stands above the parts of a letter; the words are under `heading`. */
export const LETTER_HEADINGS = [
  'matter',
  'findingsSoFar',
  'findings',
  'measuresGoingOn',
  'measures',
  'delayReason',
  'newDate',
  'result',
  'contact',
  'noticeMatter',
  'noticeWords',
  'noticeDates',
] as const
export type LetterHeading = (typeof LETTER_HEADINGS)[number]

/** A day on the office's wall clock. */
export interface LetterDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** What stands in a place of a sentence; nothing there = a ruled gap for the hand. */
export type LetterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly at: LetterDay | null }
  /** A business category by its code. */
  | { readonly kind: 'category'; readonly code: string }
  /** Buildings by what they are called in an address. */
  | { readonly kind: 'buildings'; readonly names: readonly string[] }
  | { readonly kind: 'erased' }

/** A sentence of the form's own words with what the case says in its places. */
export interface LetterParagraph {
  readonly kind: 'paragraph'
  readonly of: LetterParagraphName
  readonly values: Readonly<Record<string, LetterValue>>
}

/** A sentence, or words of the record; each of their lines is a paragraph. */
export type LetterBlock = LetterParagraph | Extract<LetterValue, { kind: 'text' | 'erased' }>

/** A part of a letter. */
export interface LetterPart {
  /** `null` = it stands without one, before or behind the numbered parts. */
  readonly heading: LetterHeading | null
  readonly blocks: readonly LetterBlock[]
  /** Ruled lines for the hand below what is known; 0 = none. */
  readonly rules: number
}

/** What stands between the title and the footer of a letter, in the order of official letters: to whom, the text, from whom, when. */
export interface Letter {
  readonly to: LetterParagraph
  readonly parts: readonly LetterPart[]
  /** Whether the manager signs beside the seal. */
  readonly isSignedByManager: boolean
  /** When it was sent or posted; `null` = written by hand. */
  readonly date: LetterDay | null
}
