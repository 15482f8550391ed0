import type { Stage } from '../case-vocabulary.ts'
import type { NextStepCode } from '../next-step.ts'
import type { ActKind } from '../procedure/act-table.ts'
import type { Situation } from './prompt-moments.ts'

/** Where a conversation is: at intake told by the field that has the focus, on a case by what is done or due there. */
export const CONVERSATION_POINTS = [
  'opening',
  'readBack',
  'contact',
  'listening',
  'demand',
  'judging',
  'promise',
  'closing',
  'asking',
  'explaining',
  'referring',
  'outside',
  'outsideClosed',
  'above',
  'takingOver',
  'handingOver',
  'progress',
  'delay',
  'reply',
  'goodwill',
  'compensation',
  'gathering',
  'result',
  'appointment',
  'visitByPhone',
  'visitOnSite',
  'rectifying',
  'ending',
] as const
export type ConversationPoint = (typeof CONVERSATION_POINTS)[number]

/** What a moment is chosen by. */
export interface Conversation extends Situation {
  readonly at: ConversationPoint
  /** `null` = not registered yet. */
  readonly stage: Stage | null
  readonly isEmergency: boolean
  readonly isSuspectedMajor: boolean
  /** P14: noise, illegal building, thrown objects: the office dissuades and reports. */
  readonly isDissuaded: boolean
  readonly hasPromise: boolean
  /** R15: something was done for them that they were not told; only then are efforts spoken of. */
  readonly hasEfforts: boolean
  /** R4: the general manager handles it or has named who does. */
  readonly hasHandler: boolean
  /** Moments that were said in this conversation. */
  readonly said: readonly string[]
}

/** What is talked about while an act is recorded; acts without a line are no talk with the complainant. */
export const POINT_OF_ACT: Readonly<Partial<Record<ActKind, ConversationPoint>>> = {
  explanationGiven: 'explaining',
  referralGiven: 'referring',
  contactLogged: 'outside',
  outsideAwaited: 'progress',
  outsideAnswered: 'progress',
  reportedUp: 'above',
  handlerNamed: 'takingOver',
  supervisorWent: 'takingOver',
  progressTold: 'progress',
  delayNoticeSent: 'delay',
  writtenReplySent: 'reply',
  replied: 'reply',
  goodwillGiven: 'goodwill',
  compensationApproved: 'compensation',
  solvedOnSpot: 'result',
  resultTold: 'result',
  visitPlanned: 'appointment',
  visitRecorded: 'visitByPhone',
  rectificationOrdered: 'rectifying',
  endedExplained: 'ending',
  endedHandedOver: 'handingOver',
  endedUnmet: 'ending',
  closed: 'ending',
}

/** What is talked about when the rules ask for a step that is no act. */
export const POINT_OF_STEP: Readonly<Partial<Record<NextStepCode, ConversationPoint>>> = {
  apologise: 'opening',
  readBack: 'readBack',
  judge: 'judging',
  managerJudges: 'judging',
  considerMajor: 'judging',
  handOverSpecialService: 'handingOver',
  meetOrPostNotice: 'gathering',
  dispatch: 'promise',
  promiseTime: 'promise',
  completeRecord: 'contact',
}
