import { CHANNELS, JURISDICTIONS, NATURES, MOODS } from '../case-vocabulary.ts'
import type { Channel, Jurisdiction, Nature } from '../case-vocabulary.ts'

/** 情绪 as the prompts know it. */
export type Mood = (typeof MOODS)[number]

/** Where a moment belongs, in the order of a case: how lists of wordings are grouped. */
export const MOMENT_PHASES = ['taking', 'judging', 'handling', 'replying', 'visiting', 'parting'] as const
export type MomentPhase = (typeof MOMENT_PHASES)[number]

/** What a moment belongs to, and outside what it never comes; absent = any, and also not known yet. */
export interface MomentBounds {
  readonly phase: MomentPhase
  readonly channels?: readonly Channel[]
  readonly jurisdictions?: readonly Jurisdiction[]
  readonly natures?: readonly Nature[]
  readonly moods?: readonly Mood[]
  /** It says what is or is not the office's duty, so its wordings name what they stand on (R26). */
  readonly isOfDuty?: true
}

const FROM_AFAR = CHANNELS.filter((channel) => channel !== 'phone' && channel !== 'visit')

/**
 * The moments of `procedure.md` §4, in the order of a case. Their names on screen judge nobody, because a visitor may
 * read them (P15).
 */
export const MOMENTS = {
  apology: { phase: 'taking', channels: ['phone'] },
  reception: { phase: 'taking', channels: ['visit'] },
  courtesy: { phase: 'taking', channels: FROM_AFAR },
  chased: { phase: 'taking' },
  emergency: { phase: 'taking' },
  readBack: { phase: 'taking' },
  contact: { phase: 'taking' },
  listening: { phase: 'taking' },
  calming: { phase: 'taking', moods: ['worried', 'angry', 'abusive'] },
  holdingLine: { phase: 'taking', moods: ['abusive'] },
  demand: { phase: 'taking' },
  motive: { phase: 'taking' },
  thanks: { phase: 'judging' },
  improvement: { phase: 'judging', jurisdictions: ['property'] },
  boundary: { phase: 'judging', jurisdictions: ['nonProperty'], isOfDuty: true },
  dissuasion: { phase: 'judging', jurisdictions: ['nonProperty', 'undetermined'], isOfDuty: true },
  wayForward: { phase: 'judging' },
  bodyClosed: { phase: 'judging' },
  explainInvalid: { phase: 'judging', natures: ['invalid'], isOfDuty: true },
  authority: { phase: 'judging' },
  major: { phase: 'judging' },
  takenOver: { phase: 'judging' },
  specialService: { phase: 'judging', natures: ['specialService'], isOfDuty: true },
  promise: { phase: 'judging' },
  progress: { phase: 'handling' },
  efforts: { phase: 'handling' },
  delay: { phase: 'handling' },
  reply: { phase: 'replying' },
  refused: { phase: 'replying' },
  goodwill: { phase: 'replying' },
  feeSeparate: { phase: 'replying', isOfDuty: true },
  meeting: { phase: 'replying' },
  notice: { phase: 'replying' },
  result: { phase: 'replying' },
  appointment: { phase: 'visiting' },
  visitByPhone: { phase: 'visiting' },
  visitOnSite: { phase: 'visiting' },
  dissatisfied: { phase: 'visiting' },
  complaintWays: { phase: 'parting' },
  closing: { phase: 'parting' },
  parting: { phase: 'parting' },
} as const satisfies Readonly<Record<string, MomentBounds>>
export type PromptMoment = keyof typeof MOMENTS

/** Whether a text names a moment of the prompts. */
export function isPromptMoment(name: string): name is PromptMoment {
  return Object.hasOwn(MOMENTS, name)
}

/** The moments in the order of a case. */
export const PROMPT_MOMENTS: readonly PromptMoment[] = Object.keys(MOMENTS).filter(isPromptMoment)

/** What a wording is chosen by besides its moment; `null` = not known, or not judged yet. */
export interface Situation {
  readonly channel: Channel
  readonly jurisdiction: Jurisdiction | null
  readonly nature: Nature | null
  readonly mood: Mood | null
}

/** What a moment or a wording is limited to; absent = any. */
export interface SituationLimits {
  readonly channels?: readonly Channel[] | undefined
  readonly jurisdictions?: readonly Jurisdiction[] | undefined
  readonly natures?: readonly Nature[] | undefined
  readonly moods?: readonly Mood[] | undefined
}

/** Whether a situation lies within the limits; what is not known lies within none. */
export function isWithin(
  limits: SituationLimits,
  { channel, jurisdiction, nature, mood }: Situation,
): boolean {
  return (
    (limits.channels?.includes(channel) ?? true) &&
    isAmong(limits.jurisdictions, jurisdiction) &&
    isAmong(limits.natures, nature) &&
    isAmong(limits.moods, mood)
  )
}

function isAmong<Value>(allowed: readonly Value[] | undefined, value: Value | null): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value))
}

/** The limits of a moment, as its line of the table has them. */
export function boundsOf(moment: PromptMoment): MomentBounds {
  return MOMENTS[moment]
}

/** Every situation in which a moment may come, those not known yet among them. */
export function situationsOf(moment: PromptMoment): readonly Situation[] {
  const bounds = boundsOf(moment)
  const all = CHANNELS.flatMap((channel) =>
    [null, ...JURISDICTIONS].flatMap((jurisdiction) =>
      [null, ...NATURES].flatMap((nature) =>
        [null, ...MOODS].map((mood): Situation => ({ channel, jurisdiction, nature, mood })),
      ),
    ),
  )
  return all.filter((situation) => isWithin(bounds, situation))
}
