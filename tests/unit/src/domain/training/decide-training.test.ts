import { describe, expect, it } from 'vitest'
import { decideTraining } from '../../../../../src/domain/training/decide-training.ts'
import type { TrainingActDraft } from '../../../../../src/domain/training/training-acts.ts'
import { aCase, aContext } from '../../../../builders/a-complaint.ts'
import {
  aTrainingCase,
  aTrainingDraft,
  aVerdict,
  TRAINING_ID,
  TRAINING_WORDS,
} from '../../../../builders/a-training-case.ts'
import { CASE_ID, MANAGER_ID, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'

const TOLD = { ...TRAINING_WORDS, serviceCategory: 'leaks', rules: ['R12'] } as const
const DRAFT = {
  act: 'trainingDrafted',
  values: { caseId: CASE_ID, ...TOLD },
} as const satisfies TrainingActDraft
const EDIT = { act: 'trainingEdited', values: TOLD } as const satisfies TrainingActDraft
const APPROVE = { act: 'trainingApproved', values: { version: 'draft' } } as const satisfies TrainingActDraft
const RETURN = {
  act: 'trainingReturned',
  values: { version: 'draft', reason: '还有楼号' },
} as const satisfies TrainingActDraft
const WITHDRAW = {
  act: 'trainingWithdrawn',
  values: { reason: '过时了' },
} as const satisfies TrainingActDraft

const author = aContext(['receptionist'], { actor: { staffId: RECEPTIONIST_ID, roles: ['receptionist'] } })
const second = aContext(['manager'], { actor: { staffId: MANAGER_ID, roles: ['manager'] } })
const closed = aCase({ stage: 'closed', endedAt: 1 })

describe('R23 making a training case', () => {
  it('puts its texts apart from the chain, and only codes into data', () => {
    expect(decideTraining(TRAINING_ID, null, closed, DRAFT, author)).toMatchObject({
      ok: true,
      events: [
        {
          stream: { kind: 'training', id: TRAINING_ID },
          kind: 'trainingDrafted',
          data: { caseId: CASE_ID, serviceCategory: 'leaks', rules: ['R12'] },
          personal: TRAINING_WORDS,
        },
      ],
    })
  })

  it.each<[string, TrainingActDraft, typeof author]>([
    ['edited', EDIT, author],
    ['kept by a second person', APPROVE, second],
    ['sent back by a second person', RETURN, second],
    ['withdrawn', WITHDRAW, author],
  ])('is %s', (_what, draft, context) => {
    const decision = decideTraining(TRAINING_ID, aTrainingCase(), null, draft, context)
    expect(decision).toMatchObject({ ok: true, events: [{ kind: draft.act, seen: ['draft'] }] })
  })

  const kept = aTrainingCase([aTrainingDraft(), aVerdict('trainingApproved')])
  const withdrawn = aTrainingCase([aTrainingDraft(), aVerdict('trainingWithdrawn', {})])
  const other = { act: 'trainingApproved', values: { version: 'older' } } as const
  const noTitle = { act: 'trainingEdited', values: { ...TOLD, title: '' } } as const
  const noRule = { act: 'trainingEdited', values: { ...TOLD, rules: ['R99'] } } as const
  it.each<[string, ReturnType<typeof aTrainingCase> | null, TrainingActDraft, typeof author, string]>([
    ['kept by its author', aTrainingCase(), APPROVE, author, 'trainingOwnText'],
    ['sent back by its author', aTrainingCase(), RETURN, author, 'trainingOwnText'],
    ['kept twice', kept, APPROVE, second, 'trainingNotToCheck'],
    ['kept as another text than was read', aTrainingCase(), other, second, 'trainingNotToCheck'],
    ['sent back after it was kept', kept, RETURN, second, 'trainingNotToCheck'],
    ['edited after it was withdrawn', withdrawn, EDIT, author, 'trainingWithdrawn'],
    ['withdrawn twice', withdrawn, WITHDRAW, author, 'trainingWithdrawn'],
    ['without a title', aTrainingCase(), noTitle, author, 'fieldMissing'],
    ['about a rule that is none', aTrainingCase(), noRule, author, 'fieldMissing'],
    ['drafted twice', aTrainingCase(), DRAFT, author, 'trainingNotClosed'],
  ])('is not %s', (_title, current, draft, context, code) => {
    expect(decideTraining(TRAINING_ID, current, closed, draft, context)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  it.each([
    ['that is open', aCase()],
    ['that was registered by mistake', aCase({ stage: 'voided', endedAt: 1 })],
    ['nobody knows', null],
  ])('is not made of a case %s', (_what, source) => {
    expect(decideTraining(TRAINING_ID, null, source, DRAFT, author)).toMatchObject({
      ok: false,
      refusal: { code: 'trainingNotClosed', rule: 'R23' },
    })
  })
})
