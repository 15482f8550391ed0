import { CHANNELS, JURISDICTIONS } from '../../domain/case-vocabulary.ts'
import { PLACEHOLDERS, promptsFor } from './prompt-choice.ts'
import { PROMPT_MOMENTS, type Prompt, type PromptMoment, type PromptPack } from './prompt-pack.ts'

/** What is wrong with a pack, and where. */
export interface PackFault {
  readonly code:
    | 'sameId'
    | 'sameText'
    | 'unknownPlaceholder'
    | 'tooFewWordings'
    | 'reminderMissing'
    | 'avoidMissing'
    | 'judgingWord'
  /** Id of the prompt, or the moment with its channel or jurisdiction. */
  readonly where: string
  readonly found: string
}

/** A moment needs another way to say it where the first does not suit the person. */
const LEAST_WORDINGS = 2

/** Moments that one channel or jurisdiction brings; every other one must do for all channels. */
const ONLY_FOR: Partial<Record<PromptMoment, (situation: string) => boolean>> = {
  apology: (channel) => channel === 'phone',
  reception: (channel) => channel === 'visit',
  courtesy: (channel) => channel !== 'phone' && channel !== 'visit',
}
const ONLY_PROPERTY: readonly PromptMoment[] = ['improvement']
const ONLY_OUTSIDE: readonly PromptMoment[] = ['boundary', 'wayForward']

/**
 * Everything wrong with a pack that parses: what a prompter would stumble over in the middle of a call.
 *
 * @param judgingWords words that judge a person; whoever stands at the counter may read the screen (P15, R28)
 */
export function promptPackFaults(pack: PromptPack, judgingWords: readonly string[]): readonly PackFault[] {
  return [
    ...repeated(pack, 'sameId', ({ id }) => id),
    ...repeated(pack, 'sameText', ({ text }) => text),
    ...pack.prompts.flatMap((prompt) => promptFaults(prompt, judgingWords)),
    ...PROMPT_MOMENTS.flatMap((moment) => wordingFaults(pack, moment)),
  ]
}

function repeated(
  pack: PromptPack,
  code: 'sameId' | 'sameText',
  keyOf: (prompt: Prompt) => string,
): PackFault[] {
  const seen = new Set<string>()
  return pack.prompts.flatMap((prompt) => {
    const key = keyOf(prompt)
    if (seen.has(key)) return [{ code, where: prompt.id, found: key }]
    seen.add(key)
    return []
  })
}

function promptFaults({ id, text, reminders, avoid }: Prompt, judgingWords: readonly string[]): PackFault[] {
  const shown = [text, ...reminders, ...avoid].join('\n')
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const unknown = names.filter((name) => !PLACEHOLDERS.some((known) => known === name))
  const loose = text.replace(/\{[^{}]*\}/g, '').match(/[{}]/g) ?? []
  const judging = judgingWords.filter((word) => shown.includes(word))
  return [
    ...[...unknown, ...loose].map((found) => ({ code: 'unknownPlaceholder' as const, where: id, found })),
    ...(reminders.length === 0 ? [{ code: 'reminderMissing' as const, where: id, found: '' }] : []),
    ...(avoid.length === 0 ? [{ code: 'avoidMissing' as const, where: id, found: '' }] : []),
    ...judging.map((found) => ({ code: 'judgingWord' as const, where: id, found })),
  ]
}

function wordingFaults(pack: PromptPack, moment: PromptMoment): PackFault[] {
  const jurisdictions = JURISDICTIONS.filter((jurisdiction) => {
    if (ONLY_PROPERTY.includes(moment)) return jurisdiction === 'property'
    return !ONLY_OUTSIDE.includes(moment) || jurisdiction === 'nonProperty'
  })
  return CHANNELS.filter((channel) => ONLY_FOR[moment]?.(channel) ?? true).flatMap((channel) =>
    jurisdictions.flatMap((jurisdiction) => {
      const count = promptsFor(pack, { moment, channel, jurisdiction }).length
      if (count >= LEAST_WORDINGS) return []
      return [
        {
          code: 'tooFewWordings' as const,
          where: `${moment}, ${channel}, ${jurisdiction}`,
          found: String(count),
        },
      ]
    }),
  )
}
