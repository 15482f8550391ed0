import type { EventEnvelope } from '../../src/domain/event.ts'
import { foldTraining } from '../../src/domain/training/fold-training.ts'
import type { TrainingCase } from '../../src/domain/training/training-case.ts'
import { anEnvelope, CASE_ID, MANAGER_ID } from './an-event.ts'

export const TRAINING_ID = '00000000-0000-4000-8000-0000000000f1'
const stream = { kind: 'training', id: TRAINING_ID } as const
type Envelope = Parameters<typeof anEnvelope>[3]

export const TRAINING_WORDS = {
  title: '渗水拖了三天',
  situation: '某户顶棚渗水，接了两盆。',
  handling: '关阀、换管、补漆。',
  outcome: '满意。',
  lessons: '第一天就该上楼看。',
}

/** The receptionist drafts it. */
export function aTrainingDraft(texts: object = {}, envelope: Envelope = {}): EventEnvelope {
  const data = { caseId: CASE_ID, serviceCategory: 'leaks', rules: ['R12', 'R13'] }
  return anEnvelope(
    'trainingDrafted',
    data,
    { ...TRAINING_WORDS, ...texts },
    { id: 'draft', stream, ...envelope },
  )
}

/** The manager decides about the draft. */
export function aVerdict(
  kind: string,
  data: object = { version: 'draft' },
  texts: object | undefined = { reason: '还看得出是谁' },
  envelope: Envelope = {},
): EventEnvelope {
  const usual = { id: kind, stream, by: MANAGER_ID, seen: ['draft'] }
  return anEnvelope(kind, data, kind === 'trainingApproved' ? undefined : texts, { ...usual, ...envelope })
}

/** Somebody writes the text anew. */
export function anEdit(texts: object = {}, envelope: Envelope = {}): EventEnvelope {
  const data = { serviceCategory: 'leaks', rules: ['R12'] }
  const usual = { id: 'edit', stream, seen: ['draft'] }
  return anEnvelope('trainingEdited', data, { ...TRAINING_WORDS, ...texts }, { ...usual, ...envelope })
}

export function aTrainingCase(events: readonly EventEnvelope[] = [aTrainingDraft()]): TrainingCase {
  const folded = foldTraining(events)
  if (folded === null) throw new Error('aTrainingCase: expected a draft; got none')
  return folded
}
