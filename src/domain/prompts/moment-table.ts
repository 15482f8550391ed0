import type { Conversation, ConversationPoint } from './conversation.ts'
import type { PromptMoment, SituationLimits } from './prompt-moments.ts'

/** Why a moment was chosen: what decides it. Shown small under the words. */
export type MomentReason =
  | 'channel'
  | 'point'
  | 'mood'
  | 'urgency'
  | 'jurisdiction'
  | 'nature'
  | 'category'
  | 'promiseSaid'
  | 'beforePromise'
  | 'efforts'
  | 'handler'

/** One line of the table: the moment fits where the conversation is at one of the points, within the limits. */
export interface MomentRule extends SituationLimits {
  readonly moment: PromptMoment
  readonly because: MomentReason
  /** Absent = wherever the conversation is. */
  readonly at?: readonly ConversationPoint[]
  readonly notAt?: readonly ConversationPoint[]
  /** What else must hold. */
  readonly when?: (conversation: Conversation) => boolean
  /** Comes before everything else until it was said, then stands behind. */
  readonly isOnce?: true
}

const isMajor = ({ nature, isSuspectedMajor }: Conversation): boolean =>
  nature === 'major' || isSuspectedMajor
const isPlainlyOutside = ({ isDissuaded }: Conversation): boolean => !isDissuaded
const isDissuaded = (now: Conversation): boolean => now.isDissuaded
const hasEfforts = (now: Conversation): boolean => now.hasEfforts
const hasHandler = (now: Conversation): boolean => now.hasHandler
const isPromiseTold = ({ hasPromise, said }: Conversation): boolean => hasPromise && said.includes('promise')

/** Points at which something is settled or told: a mood is not taken up there, but for a wording further down. */
const SETTLING = ['judging', 'promise'] as const
/** Points at which whose business the matter is has to be said. */
const OF_DUTY = ['judging', 'explaining', 'referring'] as const
const OUTSIDE = ['nonProperty'] as const

/**
 * What is said when (`procedure.md` §4): point × channel × jurisdiction × nature × mood. The first line that holds is
 * shown, the others follow it. What a moment is limited to by itself stands in `prompt-moments.ts` and holds as well.
 */
export const MOMENT_RULES: readonly MomentRule[] = [
  // Danger, then the person, before any matter.
  { moment: 'emergency', because: 'urgency', when: ({ isEmergency }) => isEmergency, isOnce: true },
  { moment: 'holdingLine', because: 'mood', notAt: ['promise'], moods: ['abusive'], isOnce: true },
  { moment: 'calming', because: 'mood', notAt: SETTLING, moods: ['angry'], isOnce: true },

  // R1: the opening is the channel's.
  { moment: 'apology', because: 'channel', at: ['opening'] },
  { moment: 'reception', because: 'channel', at: ['opening'] },
  { moment: 'courtesy', because: 'channel', at: ['opening'] },
  { moment: 'readBack', because: 'point', at: ['readBack'] },
  { moment: 'contact', because: 'point', at: ['contact'] },
  { moment: 'listening', because: 'point', at: ['listening'] },
  { moment: 'demand', because: 'point', at: ['demand'] },
  { moment: 'motive', because: 'point', at: ['demand'] },

  // R4: who takes over is told before anything else is said of the matter.
  {
    moment: 'takenOver',
    because: 'handler',
    at: ['judging', 'above', 'takingOver', 'asking'],
    when: hasHandler,
    isOnce: true,
  },
  {
    moment: 'major',
    because: 'nature',
    at: ['judging', 'promise', 'above', 'takingOver'],
    when: isMajor,
    isOnce: true,
  },

  // P14, R15, R14, R35, R3: whose duty it is, and the way forward, come before any promise.
  {
    moment: 'dissuasion',
    because: 'category',
    at: [...OF_DUTY, 'outside', 'promise'],
    when: isDissuaded,
    isOnce: true,
  },
  { moment: 'boundary', because: 'jurisdiction', at: OF_DUTY, when: isPlainlyOutside, isOnce: true },
  { moment: 'boundary', because: 'beforePromise', at: ['promise'], when: isPlainlyOutside, isOnce: true },
  {
    moment: 'wayForward',
    because: 'jurisdiction',
    at: ['judging', 'referring'],
    jurisdictions: OUTSIDE,
    isOnce: true,
  },
  {
    moment: 'explainInvalid',
    because: 'nature',
    at: ['judging', 'promise'],
    when: isPlainlyOutside,
    isOnce: true,
  },
  { moment: 'explainInvalid', because: 'nature', at: ['explaining'], isOnce: true },
  { moment: 'wayForward', because: 'point', at: ['explaining', 'referring'] },
  { moment: 'bodyClosed', because: 'point', at: ['outsideClosed', 'referring'] },
  { moment: 'bodyClosed', because: 'jurisdiction', at: ['judging'], jurisdictions: OUTSIDE },

  // R5, R6, R24, R1: what is arranged apart, what the desk does not decide, what is ours.
  { moment: 'specialService', because: 'nature', at: ['judging', 'promise', 'handingOver'], isOnce: true },
  { moment: 'authority', because: 'jurisdiction', at: ['judging'], jurisdictions: ['undetermined'] },
  { moment: 'authority', because: 'nature', at: ['judging'], natures: ['undetermined'] },
  { moment: 'thanks', because: 'jurisdiction', at: ['judging'], jurisdictions: ['property'], isOnce: true },
  { moment: 'improvement', because: 'jurisdiction', at: ['judging'] },

  // R9: a time, then the end of the call.
  { moment: 'closing', because: 'promiseSaid', at: ['promise'], when: isPromiseTold },
  { moment: 'promise', because: 'point', at: ['promise'] },
  { moment: 'authority', because: 'point', at: ['judging', 'above', 'takingOver', 'handingOver'] },
  { moment: 'closing', because: 'point', at: ['promise', 'closing'] },

  // P10: somebody asks how far it is. R15, R10, R8: what they are told meanwhile.
  { moment: 'chased', because: 'point', at: ['asking'], isOnce: true },
  { moment: 'efforts', because: 'efforts', at: ['asking', 'progress', 'outside'], when: hasEfforts },
  {
    moment: 'progress',
    because: 'point',
    at: ['progress', 'asking', 'outside', 'outsideClosed', 'takingOver'],
  },
  { moment: 'delay', because: 'point', at: ['delay'] },

  // S7, R16, R17, R18, S8: the reply, what follows a refusal, and the result.
  { moment: 'reply', because: 'point', at: ['reply'] },
  { moment: 'refused', because: 'point', at: ['reply'] },
  { moment: 'feeSeparate', because: 'point', at: ['compensation'] },
  { moment: 'goodwill', because: 'point', at: ['goodwill', 'compensation', 'reply'] },
  { moment: 'refused', because: 'point', at: ['goodwill'] },
  { moment: 'feeSeparate', because: 'point', at: ['reply', 'goodwill'] },
  { moment: 'meeting', because: 'point', at: ['gathering'] },
  { moment: 'notice', because: 'point', at: ['gathering'] },
  { moment: 'result', because: 'point', at: ['result'] },

  // R12, R13: the return visit, and where it does not end well.
  { moment: 'appointment', because: 'point', at: ['appointment'] },
  { moment: 'visitByPhone', because: 'point', at: ['visitByPhone'] },
  { moment: 'visitOnSite', because: 'point', at: ['visitOnSite'] },
  { moment: 'dissatisfied', because: 'point', at: ['rectifying', 'visitByPhone', 'visitOnSite', 'result'] },

  // Where else to turn, and thanks at the end.
  { moment: 'complaintWays', because: 'point', at: ['ending', 'asking', 'closing', 'explaining'] },
  {
    moment: 'parting',
    because: 'point',
    at: [
      'ending',
      'asking',
      'progress',
      'delay',
      'reply',
      'result',
      'visitByPhone',
      'visitOnSite',
      'rectifying',
      'handingOver',
    ],
  },
  { moment: 'holdingLine', because: 'mood' },
  { moment: 'calming', because: 'mood' },
]
