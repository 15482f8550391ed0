import type { FormId } from '../case-vocabulary.ts'
import type { EvidenceKind } from '../evidence.ts'

/** What stands in the label of a box; the words are in `src/locales/<language>/forms.json` under `label`. */
export const FORM_LABELS = [
  'number',
  'receivedAt',
  'channel',
  'relayedBy',
  'complainant',
  'relation',
  'household',
  'contact',
  'occurredAt',
  'place',
  'content',
  'demand',
  'evidence',
  'saidAtOnce',
  'receptionist',
  'department',
  'complainantSignature',
  'receptionistSignature',
  'whatNext',
  'byWhen',
  'whomToCall',
  'referral',
  'furtherComplaint',
] as const
export type FormLabel = (typeof FORM_LABELS)[number]

/** Lists of options; the words are under `choice.<group>.<code>`. */
export const CHOICE_GROUPS = ['channel', 'relation', 'preferredChannel', 'saidAtOnce', 'whatNext'] as const
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

/** Ruled gaps with a word before each; the words are under `gap`. */
export const FORM_GAPS = ['relayingDepartment', 'relayingPerson'] as const
export type FormGap = (typeof FORM_GAPS)[number]

/** Words that stand on a form whatever the case; they are under `fixed`. */
export const FIXED_WORDS = ['furtherComplaint'] as const

/** So many files of a kind. */
export interface FileCount {
  readonly of: EvidenceKind
  readonly count: number
}

/**
 * One thing in a box. An empty text, or a moment that is `null`, prints as ruled space for handwriting; `erased`
 * stands where personal content was removed (ADR 3); `promise` is the moment before which a reply was promised (R9),
 * `limit` the one before which the matter is to be resolved (R8); `files` counts what was handed in, by kind (R27).
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
}
