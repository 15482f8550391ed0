import { expect, it } from 'vitest'
import { readTyped, shownTraining, typedOf } from '../../../../../src/features/training/training-entry.ts'
import {
  aTrainingCase,
  aTrainingDraft,
  aVerdict,
  TRAINING_WORDS,
} from '../../../../builders/a-training-case.ts'

const typed = { texts: { ...TRAINING_WORDS, title: ' 渗水 ' }, serviceCategory: 'leaks', rules: 'r12 P3' }

it('R23 what was typed is read: a new draft names its case, an edit does not', () => {
  expect(readTyped(typed, 'case')).toEqual({
    act: 'trainingDrafted',
    values: {
      ...TRAINING_WORDS,
      title: '渗水',
      serviceCategory: 'leaks',
      rules: ['R12', 'P3'],
      caseId: 'case',
    },
  })
  expect(readTyped({ ...typed, serviceCategory: '' }, null)).toMatchObject({
    act: 'trainingEdited',
    values: { serviceCategory: null },
  })
  expect(readTyped({ ...typed, rules: 'R99' }, null)).toBeNull()
})

it('R23 one that is there is edited as it stands; withdrawn ones stand last', () => {
  expect(typedOf(aTrainingCase())).toEqual({
    texts: TRAINING_WORDS,
    serviceCategory: 'leaks',
    rules: 'R12 R13',
  })
  const erased = aTrainingCase([{ ...aTrainingDraft(), personal: { hash: '' } }])
  expect(typedOf(erased).texts.title).toBe('')
  const withdrawn = aTrainingCase([aTrainingDraft(), aVerdict('trainingWithdrawn', {})])
  const shown = shownTraining([withdrawn, aTrainingCase()], '', (code) => code)
  expect(shown.map(({ standing }) => standing)).toEqual(['toCheck', 'withdrawn'])
})
