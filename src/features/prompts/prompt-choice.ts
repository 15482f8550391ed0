import type { Channel, Jurisdiction } from '../../domain/case-vocabulary.ts'
import { fittingMoments, type Conversation, type MomentReason } from './prompt-moments.ts'
import type { Prompt, PromptMoment, PromptPack } from './prompt-pack.ts'

export interface Situation {
  readonly moment: PromptMoment
  readonly channel: Channel
  readonly jurisdiction: Jurisdiction | null
}

/** The wordings of a moment, in the pack's order. */
export function promptsFor(pack: PromptPack, situation: Situation): readonly Prompt[] {
  return pack.prompts.filter(
    (prompt) =>
      prompt.moment === situation.moment &&
      (prompt.channels === undefined || prompt.channels.includes(situation.channel)) &&
      (prompt.jurisdictions === undefined ||
        (situation.jurisdiction !== null && prompt.jurisdictions.includes(situation.jurisdiction))),
  )
}

/** A wording that can be said now, and why it is offered. */
export interface OfferedPrompt {
  readonly prompt: Prompt
  readonly because: MomentReason
}

/** Everything that can be said now: the wordings of the moment that fits best, then those of the others that fit. */
export function offeredPrompts(pack: PromptPack, now: Conversation): readonly OfferedPrompt[] {
  const { channel, jurisdiction } = now
  return fittingMoments(now).flatMap(({ moment, because }) =>
    promptsFor(pack, { moment, channel, jurisdiction }).map((prompt) => ({ prompt, because })),
  )
}

/** What may stand in braces in a prompt. */
export const PLACEHOLDERS = [
  'caller',
  'office',
  'staff',
  'household',
  'place',
  'department',
  'promisedAt',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

export interface SpokenPart {
  readonly text: string
  /** Filled from the case: shown underlined, so that the eye finds it. */
  readonly isFilled: boolean
}

/** Fills the placeholders; a value that is not known yet is spoken as the `blank` (an ellipsis on screen). */
export function spokenParts(
  text: string,
  values: Readonly<Record<Placeholder, string>>,
  blank: string,
): readonly SpokenPart[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index): SpokenPart => {
      if (index % 2 === 0) return { text: part, isFilled: false }
      const value = isPlaceholder(part) ? values[part] : ''
      // Without a name the sentence stands by itself: it says 您好, not …您好.
      return { text: value === '' && part !== 'caller' ? blank : value, isFilled: true }
    })
    .filter((part) => part.text !== '')
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name)
}
