/** Codes of what is recorded while a complaint is handled. What people read stands in `src/locales`. */

/** 004 §1: why it came to a complaint. */
export const CAUSE_CATEGORIES = [
  'missingService',
  'staffAttitude',
  'qualityStandard',
  'language',
  'skill',
  'slowness',
  'misunderstanding',
  'customerSide',
] as const

/** Who may be responsible besides the departments of the office (glossary, `responsibleParty`). */
export const OUTSIDE_PARTIES = [
  'developer',
  'owner',
  'neighbour',
  'urbanManagement',
  'environment',
  'marketRegulation',
  'police',
  'court',
  'utilities',
  'telecom',
  'ownersCommittee',
  'otherParty',
] as const
export type OutsideParty = (typeof OUTSIDE_PARTIES)[number]

/** Ways of telling somebody something (R29). */
export const CONTACT_CHANNELS = ['phone', 'inPerson', 'sms', 'wechat', 'email', 'letter'] as const

/** 002 §2.7.3. */
export const VISIT_METHODS = ['phone', 'onSite', 'other'] as const

/** P3; the last three are counted apart. */
export const VISIT_OUTCOMES = [
  'verySatisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'veryDissatisfied',
  'notReached',
  'postponed',
  'refused',
] as const
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

/** P3: outcomes that say how satisfied the complainant is; the denominator of satisfaction. */
export const REACHED_OUTCOMES = [
  'verySatisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'veryDissatisfied',
] as const satisfies readonly VisitOutcome[]

/** R13: outcomes that ask for rectification. */
export const DISSATISFIED_OUTCOMES = [
  'dissatisfied',
  'veryDissatisfied',
] as const satisfies readonly VisitOutcome[]

/** §2: why a case may end without agreement. */
export const UNMET_GROUNDS = ['refusalExplained', 'unreachable', 'visitRefused', 'noContact'] as const
export type UnmetGround = (typeof UNMET_GROUNDS)[number]

/** R4, R15, R16: how far up something was reported. */
export const SUPERIORS = ['manager', 'generalManager', 'company'] as const

/** Whether the party is outside the office; any other is the name of a department. */
export function isOutsideParty(party: string): party is OutsideParty {
  return OUTSIDE_PARTIES.some((each) => each === party)
}

/** Whether the complainant said how satisfied they are (P3). */
export function isReached(outcome: string): boolean {
  return REACHED_OUTCOMES.some((each) => each === outcome)
}

/** Whether the outcome asks for rectification (R13). */
export function isDissatisfied(outcome: string): boolean {
  return DISSATISFIED_OUTCOMES.some((each) => each === outcome)
}
