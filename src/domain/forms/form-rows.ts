import type { FormId, FormVariant } from '../case-vocabulary.ts'
import type { EvidenceKind } from '../evidence.ts'
import type { Letter } from './letter.ts'
import { REPORT_CHOICES, REPORT_LABELS, REPORT_LISTS } from './report-words.ts'

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
  'nature',
  'jurisdiction',
  'judgedBy',
  'natureReason',
  'truth',
  'reasonableness',
  'impact',
  'causeCategory',
  'findings',
  'responsibleParty',
  'assistingParties',
  'remedy',
  'remedyDueAt',
  'remedyHandler',
  'departmentOpinion',
  'managerOpinion',
  'generalManagerOpinion',
  'reports',
  'communications',
  'verifications',
  'visits',
  'rectifications',
  'outsideContacts',
  'amends',
  'instructions',
  'endedAt',
  'outcome',
  'urgency',
  'siteNotes',
  'dispatchedAt',
  'dispatchedBy',
  'expectedAt',
  'departmentLog',
  'partsAwaited',
  'workResult',
  'complainantConfirmation',
  'visitedAt',
  'visitMethod',
  'attempt',
  'visitor',
  'spokenTo',
  'asked',
  'satisfaction',
  'opinion',
  'whatFollows',
  'supervisorReview',
  'departmentSignature',
  'managerSignature',
  'generalManagerSignature',
  'handlerSignature',
  'acceptorSignature',
  'visitorSignature',
  ...REPORT_LABELS,
] as const
export type FormLabel = (typeof FORM_LABELS)[number]

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

/** Ruled gaps with a word before each; the words are under `gap`. */
export const FORM_GAPS = ['relayingDepartment', 'relayingPerson'] as const
export type FormGap = (typeof FORM_GAPS)[number]

/** Words that stand on a form whatever the case; they are under `fixed`. */
export const FIXED_WORDS = ['furtherComplaint'] as const

/**
 * Lists on a form: their columns in order, each with its width in millimetres; `null` takes what is left. The words are
 * under `column`.
 */
export const FORM_LISTS = {
  reports: { at: 34, by: 18, to: 28, reason: 18, matter: null },
  communications: { at: 34, by: 18, channel: 16, what: null, reaction: 44 },
  verifications: { at: 34, by: 18, method: 18, result: 20, note: null },
  visits: { at: 34, by: 18, method: 16, satisfaction: 22, opinion: null },
  rectifications: { at: 34, party: 26, what: null, dueAt: 34 },
  outsideContacts: { at: 34, party: 24, person: 20, said: null, chaseAgainAt: 34 },
  amends: { at: 34, amends: 22, what: null, approver: 24, document: 30 },
  instructions: { at: 34, by: 20, instruction: null, followed: 48 },
  departmentLog: { at: 34, step: 18, department: 26, note: null, by: 20 },
  ...REPORT_LISTS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, number | null>>>>
export type FormListName = keyof typeof FORM_LISTS
export const FORM_LIST_NAMES = Object.keys(FORM_LISTS) as readonly FormListName[]

/** What stands in one place of a list; `day` is a moment written short, `word` the word of a code of a group. */
export type FormEntry =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly at: FormMoment | null }
  | { readonly kind: 'word'; readonly group: ChoiceGroup; readonly code: string }
  | { readonly kind: 'erased' }

/** So many files of a kind. */
export interface FileCount {
  readonly of: EvidenceKind
  readonly count: number
}

/**
 * One thing in a box. An empty text, or a moment that is `null`, prints as ruled space for handwriting; `erased`
 * stands where personal content was removed (ADR 3); `list` has lines of its own and `spare` empty ones below; `promise` is the moment before which a reply was promised (R9),
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
  | { readonly kind: 'word'; readonly group: ChoiceGroup; readonly code: string }
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
