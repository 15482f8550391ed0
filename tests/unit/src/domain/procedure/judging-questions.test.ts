import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JUDGING_ANSWERS,
  type JudgingAnswers,
  NEVER_INVALID,
  proposeJudgement,
} from '../../../../../src/domain/procedure/judging-questions.ts'

const OURS: JudgingAnswers = { isOurDuty: 'yes', isInService: 'yes' }
const ANSWERS = fc.record(
  {
    isOurDuty: fc.constantFrom(...JUDGING_ANSWERS),
    isInService: fc.constantFrom(...JUDGING_ANSWERS),
    isSpecialService: fc.constantFrom(...JUDGING_ANSWERS),
    isEscalated: fc.constantFrom(...JUDGING_ANSWERS),
    hasMajorEffect: fc.constantFrom(...JUDGING_ANSWERS),
  },
  { requiredKeys: [] },
)

describe('S4 what the answers propose', () => {
  it.each<readonly [string, JudgingAnswers, string | null, string, string, string]>([
    ['S4 our duty and our service is valid', OURS, null, 'S4', 'property', 'valid'],
    ['R3 not our duty is invalid', { isOurDuty: 'no' }, 'debts', 'R3', 'nonProperty', 'invalid'],
    [
      'R3 outside the service is invalid',
      { isOurDuty: 'yes', isInService: 'no' },
      null,
      'R3',
      'property',
      'invalid',
    ],
    ['R4 taken to an authority is major', { ...OURS, isEscalated: 'yes' }, null, 'R4', 'property', 'major'],
    ['R4 a major effect is major', { ...OURS, hasMajorEffect: 'yes' }, null, 'R4', 'property', 'major'],
    [
      'R5 a special service goes its own way',
      { ...OURS, isSpecialService: 'yes' },
      null,
      'R5',
      'property',
      'specialService',
    ],
    ['R6 whoever is unsure puts it up', { isOurDuty: 'unsure' }, null, 'R6', 'undetermined', 'undetermined'],
    [
      'P14 noise is never plainly invalid',
      { isOurDuty: 'no' },
      'noise',
      'P14',
      'nonProperty',
      'undetermined',
    ],
  ])('%s', (_, answers, category, rule, jurisdiction, nature) => {
    expect(proposeJudgement(answers, category)).toMatchObject({ rule, jurisdiction, nature })
  })

  it('R6 with nothing answered, nothing is proposed', () => {
    expect(proposeJudgement({}, null)).toBeNull()
    expect(proposeJudgement({ isOurDuty: 'yes' }, null)).toBeNull()
  })

  it('P14 whatever is answered, noise that is not our duty is not proposed as invalid; R4 major is within what is ours', () => {
    fc.assert(
      fc.property(ANSWERS, fc.constantFrom(...NEVER_INVALID), (answers, category) => {
        const proposal = proposeJudgement(answers, category)
        expect(proposal?.jurisdiction === 'nonProperty' && proposal.nature === 'invalid').toBe(false)
        if (proposal?.nature === 'major') expect(proposal.jurisdiction).toBe('property')
      }),
    )
  })
})
