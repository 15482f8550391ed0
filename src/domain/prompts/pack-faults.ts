import type { Channel } from '../case-vocabulary.ts'
import { isPlaceholder } from './placeholders.ts'
import { boundsOf, isWithin, PROMPT_MOMENTS, situationsOf, type PromptMoment } from './prompt-moments.ts'
import type { Prompt, PromptPack } from './prompt-pack.ts'

/** Kinds of faults of a pack. */
export const PACK_FAULT_CODES = [
  'sameId',
  'sameText',
  'unknownPlaceholder',
  'momentMissing',
  'tooFewWordings',
  'reminderMissing',
  'avoidMissing',
  'sourceMissing',
  'unknownRule',
  'basisMissing',
  'judgingWord',
  'tooLong',
  'longSentence',
] as const

/** What is wrong with a pack, and where. */
export interface PackFault {
  readonly code: (typeof PACK_FAULT_CODES)[number]
  /** Id of the prompt; `null` = the moment as a whole. */
  readonly promptId: string | null
  readonly moment: PromptMoment
  /** The channel on which wordings are too few. */
  readonly channel?: Channel
  /** What was found there: the word, the name in braces, the number of characters or wordings. */
  readonly found: string
}

/** A moment needs another way to say it where the first does not suit the person. */
const LEAST_WORDINGS = 2

/**
 * Characters without placeholders. At the pace of a calm voice, four a second, this is a quarter of a minute: more is
 * a speech, and whoever is upset does not listen to one.
 */
export const LONGEST_WORDING = 60

/** Characters without placeholders from one stop to the next: seven seconds are what one breath carries. */
export const LONGEST_SENTENCE = 30

/** The last rule of each letter (`procedure.md` §2, §3, §6). */
const LAST_RULES: Readonly<Record<string, number>> = { S: 11, R: 35, P: 15 }

/**
 * Everything wrong with a pack that can be read: what a prompter would stumble over in the middle of a call.
 *
 * @param judgingWords words that judge a person; whoever stands at the counter may read the screen (P15, R28)
 */
export function promptPackFaults(pack: PromptPack, judgingWords: readonly string[]): readonly PackFault[] {
  return [
    ...repeated(pack, 'sameId', ({ id }) => id),
    ...repeated(pack, 'sameText', ({ text }) => text.trim()),
    ...pack.prompts.flatMap((prompt) => promptFaults(prompt, judgingWords)),
    ...PROMPT_MOMENTS.flatMap((moment) => momentFaults(pack, moment)),
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
    if (seen.has(key)) return [{ code, promptId: prompt.id, moment: prompt.moment, found: key }]
    seen.add(key)
    return []
  })
}

/** Everything wrong with one wording by itself. */
export function promptFaults(prompt: Prompt, judgingWords: readonly string[]): readonly PackFault[] {
  const { id, moment, text, reminders, avoid, sources, bases = [] } = prompt
  const fault = (code: PackFault['code'], found = ''): PackFault => ({ code, promptId: id, moment, found })
  const shown = [text, ...reminders, ...avoid].join('\n')
  const length = spokenLength(text)
  const longest = Math.max(...text.split(/[。？！；：…]+/u).map(spokenLength))
  return [
    ...unknownPlaceholders(text).map((found) => fault('unknownPlaceholder', found)),
    ...(reminders.length === 0 ? [fault('reminderMissing')] : []),
    ...(avoid.length === 0 ? [fault('avoidMissing')] : []),
    ...(sources.length === 0 ? [fault('sourceMissing')] : []),
    ...sources.filter((id) => !isRuleId(id)).map((found) => fault('unknownRule', found)),
    ...(boundsOf(moment).isOfDuty === true && bases.length === 0 ? [fault('basisMissing')] : []),
    ...judgingWords.filter((word) => shown.includes(word)).map((found) => fault('judgingWord', found)),
    ...(length > LONGEST_WORDING ? [fault('tooLong', String(length))] : []),
    ...(longest > LONGEST_SENTENCE ? [fault('longSentence', String(longest))] : []),
  ]
}

/** Characters that are spoken, placeholders and marks left out. */
function spokenLength(text: string): number {
  return [...text.replace(/\{[^{}]*\}/gu, '').replace(/[\p{P}\s]/gu, '')].length
}

function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name)
  const loose = text.replace(/\{[^{}]*\}/gu, '').match(/[{}]/gu) ?? []
  return [...names.filter((name) => !isPlaceholder(name)), ...loose]
}

/** Whether the procedure has a rule or step of this id. */
export function isRuleId(id: string): boolean {
  const [, letter = '', number = '0'] = /^([SRP])([1-9]\d*)$/.exec(id) ?? []
  return Number(number) >= 1 && Number(number) <= (LAST_RULES[letter] ?? 0)
}

/** Each channel on which a moment has too few wordings somewhere; a moment without any is missing altogether. */
function momentFaults(pack: PromptPack, moment: PromptMoment): PackFault[] {
  const wordings = pack.prompts.filter((prompt) => prompt.moment === moment)
  if (wordings.length === 0) return [{ code: 'momentMissing', promptId: null, moment, found: '' }]
  const poor = situationsOf(moment)
    .map((situation) => ({
      situation,
      count: wordings.filter((prompt) => isWithin(prompt, situation)).length,
    }))
    .filter(({ count }) => count < LEAST_WORDINGS)
  return [...new Map(poor.map(({ situation, count }) => [situation.channel, count]))].map(
    ([channel, count]) => ({
      code: 'tooFewWordings',
      promptId: null,
      moment,
      channel,
      found: String(count),
    }),
  )
}
