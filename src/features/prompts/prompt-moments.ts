import type { Channel, Jurisdiction, Nature } from '../../domain/case-vocabulary.ts'
import type { PromptMoment } from './prompt-pack.ts'

/** Where the conversation is, told by the field that has the focus. */
export type ConversationPoint =
  'opening' | 'readBack' | 'contact' | 'listening' | 'demand' | 'judging' | 'promise' | 'closing'

/** What a prompt is chosen by. */
export interface Conversation {
  readonly at: ConversationPoint
  readonly channel: Channel
  readonly jurisdiction: Jurisdiction | null
  readonly nature: Nature | null
  /** 情绪; `null` = not noted. */
  readonly mood: 'calm' | 'worried' | 'angry' | 'abusive' | null
  readonly isEmergency: boolean
  readonly isSuspectedMajor: boolean
  readonly hasPromise: boolean
  /** Moments that were said in this conversation. */
  readonly said: readonly string[]
}

/** Why a moment was chosen: the field that decides it. Shown small under the words. */
export type MomentReason =
  'channel' | 'point' | 'mood' | 'urgency' | 'jurisdiction' | 'nature' | 'promiseSaid' | 'beforePromise'

interface MomentRule {
  readonly moment: PromptMoment
  readonly because: MomentReason
  readonly when: (conversation: Conversation) => boolean
  /** Comes before everything else until it was said, then stands behind. */
  readonly isOnce?: true
}

const isAt =
  (...points: readonly ConversationPoint[]) =>
  ({ at }: Conversation): boolean =>
    points.includes(at)
const isMajor = ({ nature, isSuspectedMajor }: Conversation): boolean =>
  nature === 'major' || isSuspectedMajor
const isOutside = ({ jurisdiction }: Conversation): boolean => jurisdiction === 'nonProperty'

/** Field × channel × jurisdiction × nature × mood (`procedure.md` §4): the first that holds is shown, the others follow it. */
const MOMENT_RULES: readonly MomentRule[] = [
  { moment: 'emergency', because: 'urgency', when: ({ isEmergency }) => isEmergency, isOnce: true },
  {
    moment: 'holdingLine',
    because: 'mood',
    when: ({ at, mood }) => mood === 'abusive' && at !== 'promise',
    isOnce: true,
  },
  {
    moment: 'calming',
    because: 'mood',
    when: ({ at, mood }) => mood === 'angry' && at !== 'judging' && at !== 'promise',
    isOnce: true,
  },
  { moment: 'apology', because: 'channel', when: (now) => isAt('opening')(now) && now.channel === 'phone' },
  { moment: 'reception', because: 'channel', when: (now) => isAt('opening')(now) && now.channel === 'visit' },
  {
    moment: 'courtesy',
    because: 'channel',
    when: (now) => isAt('opening')(now) && now.channel !== 'phone' && now.channel !== 'visit',
  },
  { moment: 'readBack', because: 'point', when: isAt('readBack') },
  { moment: 'contact', because: 'point', when: isAt('contact') },
  { moment: 'listening', because: 'point', when: isAt('listening') },
  { moment: 'demand', because: 'point', when: isAt('demand') },
  { moment: 'motive', because: 'point', when: isAt('demand') },
  // R4: who takes over is told before anything else is said of the matter.
  {
    moment: 'major',
    because: 'nature',
    when: (now) => isAt('judging', 'promise')(now) && isMajor(now),
    isOnce: true,
  },
  // R15, R14, R3: whose duty it is, and the way forward, come before any promise.
  {
    moment: 'boundary',
    because: 'jurisdiction',
    when: (now) => isAt('judging')(now) && isOutside(now),
    isOnce: true,
  },
  {
    moment: 'boundary',
    because: 'beforePromise',
    when: (now) => isAt('promise')(now) && isOutside(now),
    isOnce: true,
  },
  {
    moment: 'wayForward',
    because: 'jurisdiction',
    when: (now) => isAt('judging')(now) && isOutside(now),
    isOnce: true,
  },
  {
    moment: 'explainInvalid',
    because: 'nature',
    when: (now) => isAt('judging', 'promise')(now) && now.nature === 'invalid',
    isOnce: true,
  },
  {
    moment: 'authority',
    because: 'nature',
    when: (now) =>
      isAt('judging')(now) && (now.jurisdiction === 'undetermined' || now.nature === 'undetermined'),
  },
  {
    moment: 'thanks',
    because: 'jurisdiction',
    when: (now) => isAt('judging')(now) && now.jurisdiction === 'property' && now.nature !== 'undetermined',
    isOnce: true,
  },
  {
    moment: 'improvement',
    because: 'jurisdiction',
    when: (now) => isAt('judging')(now) && now.jurisdiction === 'property' && now.nature !== 'undetermined',
  },
  {
    moment: 'closing',
    because: 'promiseSaid',
    when: (now) => isAt('promise')(now) && now.hasPromise && now.said.includes('promise'),
  },
  { moment: 'promise', because: 'point', when: isAt('promise') },
  { moment: 'authority', because: 'point', when: isAt('judging') },
  { moment: 'closing', because: 'point', when: isAt('promise', 'closing') },
  { moment: 'holdingLine', because: 'mood', when: ({ mood }) => mood === 'abusive' },
  { moment: 'calming', because: 'mood', when: ({ mood }) => mood !== null && mood !== 'calm' },
]

/** A moment that fits now, and why. */
export interface FittingMoment {
  readonly moment: PromptMoment
  readonly because: MomentReason
}

/** The moments that fit, the one to speak now first; none twice. What is said once and was said stands last. */
export function fittingMoments(now: Conversation): readonly FittingMoment[] {
  const fitting = MOMENT_RULES.filter(({ when }) => when(now))
  const isDone = ({ moment, isOnce }: MomentRule): number =>
    Number(isOnce === true && now.said.includes(moment))
  const first = new Map<PromptMoment, FittingMoment>()
  for (const { moment, because } of fitting.toSorted((a, b) => isDone(a) - isDone(b))) {
    if (!first.has(moment)) first.set(moment, { moment, because })
  }
  return [...first.values()]
}
