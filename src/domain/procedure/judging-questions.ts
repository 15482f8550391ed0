import type { Jurisdiction, Nature } from '../case-vocabulary.ts'
import { DISSUADED_CATEGORIES } from './dissuasion.ts'

/** What is asked to judge a complaint (S4), in this order; whoever does not know says so, and nobody guesses (R6). */
export const JUDGING_QUESTIONS = [
  'isOurDuty',
  'isInService',
  'isSpecialService',
  'isEscalated',
  'hasMajorEffect',
] as const
export type JudgingQuestion = (typeof JUDGING_QUESTIONS)[number]

export const JUDGING_ANSWERS = ['yes', 'no', 'unsure'] as const
export type JudgingAnswer = (typeof JUDGING_ANSWERS)[number]

/** Absent = not asked yet. */
export type JudgingAnswers = Readonly<Partial<Record<JudgingQuestion, JudgingAnswer>>>

/** What the answers propose, and by which rule; words of the reason stand under `code`. */
export interface JudgementProposal {
  readonly code: string
  readonly rule: string
  readonly jurisdiction: Jurisdiction
  readonly nature: Nature
}

interface JudgingRule extends JudgementProposal {
  readonly when: (answers: JudgingAnswers, serviceCategory: string | null) => boolean
}

/** The first line that fits proposes. */
const JUDGING_RULES = [
  {
    code: 'specialService',
    rule: 'R5',
    jurisdiction: 'property',
    nature: 'specialService',
    when: ({ isSpecialService }) => isSpecialService === 'yes',
  },
  {
    code: 'unsure',
    rule: 'R6',
    jurisdiction: 'undetermined',
    nature: 'undetermined',
    when: ({ isOurDuty, isInService }) => isOurDuty === 'unsure' || isInService === 'unsure',
  },
  {
    code: 'neverInvalid',
    rule: 'P14',
    jurisdiction: 'nonProperty',
    nature: 'undetermined',
    when: ({ isOurDuty }, serviceCategory) =>
      isOurDuty === 'no' && serviceCategory !== null && DISSUADED_CATEGORIES.includes(serviceCategory),
  },
  {
    code: 'notOurDuty',
    rule: 'R3',
    jurisdiction: 'nonProperty',
    nature: 'invalid',
    when: ({ isOurDuty }) => isOurDuty === 'no',
  },
  {
    code: 'outsideService',
    rule: 'R3',
    jurisdiction: 'property',
    nature: 'invalid',
    when: ({ isInService }) => isInService === 'no',
  },
  {
    code: 'escalated',
    rule: 'R4',
    jurisdiction: 'property',
    nature: 'major',
    when: ({ isEscalated }) => isEscalated === 'yes',
  },
  {
    code: 'majorEffect',
    rule: 'R4',
    jurisdiction: 'property',
    nature: 'major',
    when: ({ hasMajorEffect }) => hasMajorEffect === 'yes',
  },
  {
    code: 'ours',
    rule: 'S4',
    jurisdiction: 'property',
    nature: 'valid',
    when: ({ isOurDuty, isInService }) => isOurDuty === 'yes' && isInService === 'yes',
  },
] satisfies readonly JudgingRule[]

/** The judgement that follows from what was answered so far (S4); `null` = not enough has been answered. */
export function proposeJudgement(
  answers: JudgingAnswers,
  serviceCategory: string | null,
): JudgementProposal | null {
  return JUDGING_RULES.find(({ when }) => when(answers, serviceCategory)) ?? null
}
