import type { FormId, FormVariant } from '../case-vocabulary.ts'
import type { EvidenceKind } from '../evidence.ts'
import type { FormLabel } from './form-labels.ts'
import type { FormListName } from './form-lists.ts'
import type { Letter } from './letter.ts'
import { REPORT_CHOICES } from './report-words.ts'

/** Lists of options; the words are under `choice.<group>.<code>`. */
export const CHOICE_GROUPS = [
  'channel',
  'relation',
  'preferredChannel',
  'saidAtOnce',
  'whatNext',
  'nature',
  'jurisdiction',
  'truth',
  'reasonableness',
  'impact',
  'causeCategory',
  'urgency',
  'visitMethod',
  'asked',
  'satisfaction',
  'contactChannel',
  'reaction',
  'verificationMethod',
  'verificationResult',
  'contactResult',
  'superior',
  'reportReason',
  'amends',
  'departmentStep',
  'party',
  'end',
  ...REPORT_CHOICES,
  // F09
  'indicator',
  'role',
  'unsaid',
  // F12
  'retention',
  'evidenceKind',
  'paperStanding',
  // F14
  'shift',
  // F15
  'ratedService',
  'wishesAnswer',
] as const
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number]

/** A moment on the office's wall clock; how it is written is locale data. */
export interface FormMoment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

export interface FormOption {
  readonly code: string
  readonly isChosen: boolean
}

/** R2: who passed a matter on to the desk. */
export const RELAYING_GAPS = ['relayingDepartment', 'relayingPerson'] as const
/** Ruled gaps with a word before each; the words are under `gap`. */
export const FORM_GAPS = [...RELAYING_GAPS, 'answerName', 'answerContact'] as const
export type FormGap = (typeof FORM_GAPS)[number]

/** Words that stand on a form whatever the case; they are under `fixed`. */
export const FIXED_WORDS = ['furtherComplaint', 'howToComplain'] as const

/** Things that are counted in a box; the word that follows the number is under `amount`. */
export const FORM_AMOUNTS = ['minutes', 'drafts', 'papers', 'pages'] as const
export type FormAmount = (typeof FORM_AMOUNTS)[number]

/** How a figure is written (P12): the number alone, `3/40`, `7.5%`, or both of these. */
export const FIGURE_SHOWS = ['count', 'parts', 'share', 'both'] as const
export type FigureShow = (typeof FIGURE_SHOWS)[number]

/**
 * What stands in one place of a list; `day` is a moment written short, `date` one without its hour, `word` the word of a
 * code of a group, `title` the title of a form, `tick` an empty box. `change` is by how much a figure grew: a count, or of
 * a rate percentage points (`null` = nothing to compare with).
 */
export type FormEntry =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly at: FormMoment | null }
  | { readonly kind: 'word'; readonly group: ChoiceGroup; readonly code: string }
  | { readonly kind: 'date'; readonly at: FormMoment | null }
  | { readonly kind: 'title'; readonly of: FormId }
  | { readonly kind: 'tick' }
  | {
      readonly kind: 'figure'
      readonly numerator: number
      readonly denominator: number
      readonly show: FigureShow
    }
  | { readonly kind: 'change'; readonly by: number | null; readonly isRate: boolean }
  | { readonly kind: 'erased' }

/** So many files of a kind. */
export interface FileCount {
  readonly of: EvidenceKind
  readonly count: number
}

/**
 * One thing in a box. An empty text, or a moment that is `null`, prints as ruled space for handwriting; `erased`
 * stands where personal content was removed (ADR 3); `list` has lines of its own and `spare` empty ones below; `promise` is the moment before which a reply was promised (R9),
 * `limit` the one before which the matter is to be resolved (R8); `files` counts what was handed in, by kind (R27);
 * `days` are the first and the last day of a period, `amount` a number with its unit, `null` = a gap before it.
 */
export type FormValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choices'; readonly group: ChoiceGroup; readonly options: readonly FormOption[] }
  | { readonly kind: 'moment'; readonly at: FormMoment | null }
  | { readonly kind: 'promise'; readonly at: FormMoment | null }
  | { readonly kind: 'limit'; readonly at: FormMoment | null }
  | { readonly kind: 'fixed'; readonly of: (typeof FIXED_WORDS)[number] }
  | { readonly kind: 'gaps'; readonly gaps: readonly FormGap[] }
  | { readonly kind: 'files'; readonly counts: readonly FileCount[] }
  | { readonly kind: 'word'; readonly group: ChoiceGroup; readonly code: string }
  | { readonly kind: 'date'; readonly at: FormMoment | null }
  | { readonly kind: 'days'; readonly from: FormMoment | null; readonly to: FormMoment | null }
  | { readonly kind: 'amount'; readonly of: FormAmount; readonly amount: number | null }
  | {
      readonly kind: 'list'
      readonly of: FormListName
      readonly lines: readonly (readonly FormEntry[])[]
      readonly spare: number
    }
  | { readonly kind: 'erased' }

/** Least height of a box: a line, room for two or three lines by hand, or the room of the main text. */
export const FORM_SPACES = ['line', 'short', 'tall'] as const
export type FormSpace = (typeof FORM_SPACES)[number]

export interface FormCell {
  readonly label: FormLabel
  readonly values: readonly FormValue[]
  readonly space: FormSpace
}

/** Cells side by side; a row with one cell takes the whole width. */
export type FormRow = readonly FormCell[]

/**
 * `due`: a line to sign on. `byPhone`: the person called, nothing is due until somebody meets them (P7).
 * `open`: a blank form does not know yet, both are printed.
 */
export const SIGNATURE_KINDS = ['due', 'byPhone', 'open'] as const
export interface FormSignature {
  readonly label: FormLabel
  readonly kind: (typeof SIGNATURE_KINDS)[number]
}

/** Everything printed on a form but the footer: preview, paper, PDF, digest and tests are made from it. */
export interface FormRows {
  readonly formId: FormId
  /** Which of its papers it is; absent where a form has but one. */
  readonly variant?: FormVariant
  /** Counts up when boxes or words of the form change. */
  readonly revision: number
  readonly officeName: string
  readonly officePhone: string
  /** Empty on a blank form. */
  readonly number: string
  /** Repeated at the top of every page. */
  readonly head: FormRow
  readonly rows: readonly FormRow[]
  /** Last row; it stays on one page with the signatures. */
  readonly closing: FormRow
  readonly signatures: readonly FormSignature[]
  /** A letter instead of boxes; absent of every other form. */
  readonly letter?: Letter
  /** Words the office wants under this form; absent where it wants none, so that nothing on paper becomes older by them. */
  readonly clause?: string
}
