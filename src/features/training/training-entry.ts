import { isSuppliedCategory } from '../../domain/service-categories.ts'
import { findTraining, typedRules } from '../../domain/training/find-training.ts'
import {
  TRAINING_TEXTS,
  type TrainingActDraft,
  type TrainingText,
  type TrainingTexts,
} from '../../domain/training/training-acts.ts'
import type { TrainingCase } from '../../domain/training/training-case.ts'
import { anonymousTexts, rulesOf } from '../../domain/training/training-draft.ts'
import type { OriginalCase } from './original-case.ts'

/** What stands in the fields of a training case while it is written. */
export interface TypedTraining {
  readonly texts: TrainingTexts
  readonly serviceCategory: string
  /** As typed: `R12 R13`. */
  readonly rules: string
}

/** A new one: the words of the case with everything replaced that was found in them. */
export function draftOf({ complaint, texts, known }: OriginalCase): TypedTraining {
  return {
    texts: anonymousTexts(texts, known),
    serviceCategory: isSuppliedCategory(complaint.serviceCategory ?? '')
      ? (complaint.serviceCategory ?? '')
      : '',
    rules: rulesOf(complaint).join(' '),
  }
}

/** One that is there, to be edited; erased texts begin empty. */
export function typedOf({ texts, serviceCategory, rules }: TrainingCase): TypedTraining {
  return {
    texts: texts ?? { title: '', situation: '', handling: '', outcome: '', lessons: '' },
    serviceCategory: serviceCategory ?? '',
    rules: rules.join(' '),
  }
}

/** What was written, ready to be decided; `null` = one of the rules is none. */
export function readTyped(
  typed: TypedTraining,
  caseId: string | null,
): Extract<TrainingActDraft, { act: 'trainingDrafted' | 'trainingEdited' }> | null {
  const rules = typedRules(typed.rules)
  if (rules === null) return null
  const trimmed = Object.fromEntries(TRAINING_TEXTS.map((key) => [key, typed.texts[key].trim()]))
  const texts: TrainingTexts = { ...typed.texts, ...trimmed }
  const category = typed.serviceCategory === '' ? null : typed.serviceCategory
  // The category is one of the list the row offers; the rules of the procedure refuse any other.
  const values = { ...texts, serviceCategory: category as SupplyCategory, rules }
  return caseId === null
    ? { act: 'trainingEdited', values }
    : { act: 'trainingDrafted', values: { ...values, caseId } }
}
type SupplyCategory = Extract<TrainingActDraft, { act: 'trainingEdited' }>['values']['serviceCategory']

/** The rows of texts, whether they must be written. */
export const TEXT_ROWS: readonly { readonly key: TrainingText; readonly isLong: boolean }[] =
  TRAINING_TEXTS.map((key) => ({ key, isLong: key !== 'title' }))

/** Training cases to be shown: those that a search means; withdrawn ones stand last. */
export function shownTraining(
  all: readonly TrainingCase[],
  query: string,
  categoryWord: (code: string) => string,
): readonly TrainingCase[] {
  const isOut = ({ standing }: TrainingCase): number => Number(standing === 'withdrawn')
  return findTraining(all, query, categoryWord).toSorted((a, b) => isOut(a) - isOut(b))
}
