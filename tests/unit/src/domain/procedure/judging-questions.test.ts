import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JUDGING_ANSWERS,
  type JudgingAnswers,
  proposeJudgement,
} from '../../../../../src/domain/procedure/judging-questions.ts'

const CATEGORIES = ['noise', 'illegalBuilding', 'fallingObjects']
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
  it.each<readonly [string, JudgingAnswers, string | null, object]>([
    [
      'S4 our duty and our service is valid',
      OURS,
      null,
      { code: 'ours', rule: 'S4', jurisdiction: 'property', nature: 'valid' },
    ],
    [
      'R3 not our duty is invalid',
      { isOurDuty: 'no' },
      'debts',
      { code: 'notOurDuty', rule: 'R3', jurisdiction: 'nonProperty', nature: 'invalid' },
    ],
    [
      'R3 outside the service is invalid',
      { isOurDuty: 'yes', isInService: 'no' },
      null,
      { code: 'outsideService', rule: 'R3', jurisdiction: 'property', nature: 'invalid' },
    ],
    [
      'R4 taken to an authority is major',
      { ...OURS, isEscalated: 'yes' },
      null,
      { code: 'escalated', rule: 'R4', jurisdiction: 'property', nature: 'major' },
    ],
    [
      'R4 a major effect is major',
      { ...OURS, hasMajorEffect: 'yes' },
      null,
      { code: 'majorEffect', rule: 'R4', jurisdiction: 'property', nature: 'major' },
    ],
    [
      'R5 a special service goes its own way',
      { ...OURS, isSpecialService: 'yes' },
      null,
      { code: 'specialService', rule: 'R5', jurisdiction: 'property', nature: 'specialService' },
    ],
    ...[{ isOurDuty: 'unsure' } as const, { isOurDuty: 'yes', isInService: 'unsure' } as const].map(
      (answers) =>
        [
          `R6 whoever is unsure puts it up: ${JSON.stringify(answers)}`,
          answers,
          null,
          { code: 'unsure', rule: 'R6', jurisdiction: 'undetermined', nature: 'undetermined' },
        ] as const,
    ),
    ...CATEGORIES.map(
      (category) =>
        [
          `P14 ${category} is never plainly invalid`,
          { isOurDuty: 'no' },
          category,
          { code: 'neverInvalid', rule: 'P14', jurisdiction: 'nonProperty', nature: 'undetermined' },
        ] as const,
    ),
    [
      'P14 noise that is our duty is judged as anything else',
      OURS,
      'noise',
      { code: 'ours', rule: 'S4', jurisdiction: 'property', nature: 'valid' },
    ],
  ])('%s', (_, answers, category, proposal) => {
    expect(proposeJudgement(answers, category)).toMatchObject(proposal)
  })

  it('R6 with nothing answered, nothing is proposed', () => {
    expect(proposeJudgement({}, null)).toBeNull()
    expect(proposeJudgement({ isOurDuty: 'yes' }, null)).toBeNull()
    expect(proposeJudgement({ isInService: 'yes' }, 'noise')).toBeNull()
  })

  it('P14 whatever is answered, noise that is not our duty is not proposed as invalid; R4 major is within what is ours', () => {
    fc.assert(
      fc.property(ANSWERS, fc.constantFrom(...CATEGORIES), (answers, category) => {
        const proposal = proposeJudgement(answers, category)
        expect(proposal?.jurisdiction === 'nonProperty' && proposal.nature === 'invalid').toBe(false)
        if (proposal?.nature === 'major') expect(proposal.jurisdiction).toBe('property')
      }),
    )
  })
})
