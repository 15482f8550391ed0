import { ROLES, SERVICE_CATEGORIES } from '../case-vocabulary.ts'
import {
  actReference,
  caseReference,
  choices,
  longText,
  optionalChoice,
  optionalLongText,
  text,
} from '../procedure/act-fields.ts'
import type { StreamActDraft, StreamActEvent, StreamActs } from '../stream-acts.ts'

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1)}`)

/** Rules and practices a training case can be about. */
export const TRAINING_RULES: readonly string[] = [...numbered('R', 35), ...numbered('P', 15)]

/** What a training case tells. */
const TEXTS = {
  title: text,
  situation: longText,
  handling: longText,
  outcome: optionalLongText,
  lessons: longText,
  serviceCategory: optionalChoice(...SERVICE_CATEGORIES),
  rules: choices(...TRAINING_RULES),
} as const

/** R23 as a table: what is recorded about a training case. `version` is the event that holds the text which was read. */
export const TRAINING_ACTS = {
  trainingDrafted: { rule: 'R23', roles: ROLES, fields: { caseId: caseReference, ...TEXTS } },
  trainingEdited: { rule: 'R23', roles: ROLES, fields: TEXTS },
  /** The second person has read it beside the original: from now on it is kept. */
  trainingApproved: { rule: 'R23', roles: ROLES, fields: { version: actReference } },
  trainingReturned: { rule: 'R23', roles: ROLES, fields: { version: actReference, reason: longText } },
  trainingWithdrawn: { rule: 'R23', roles: ROLES, fields: { reason: longText } },
} as const satisfies StreamActs

export type TrainingActKind = keyof typeof TRAINING_ACTS
export type TrainingActDraft = StreamActDraft<typeof TRAINING_ACTS>
export type TrainingEvent = StreamActEvent<typeof TRAINING_ACTS>

/** The texts in which something personal may stand, in the order in which they are read. */
export const TRAINING_TEXTS = ['title', 'situation', 'handling', 'outcome', 'lessons'] as const
export type TrainingText = (typeof TRAINING_TEXTS)[number]
export type TrainingTexts = Readonly<Record<TrainingText, string>>
