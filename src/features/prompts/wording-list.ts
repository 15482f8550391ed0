import { allWordings } from '../../domain/prompts/effective-pack.ts'
import type { OwnWordings } from '../../domain/prompts/own-wordings.ts'
import {
  boundsOf,
  MOMENT_PHASES,
  PROMPT_MOMENTS,
  type MomentPhase,
  type PromptMoment,
} from '../../domain/prompts/prompt-moments.ts'
import type { Prompt, PromptPack } from '../../domain/prompts/prompt-pack.ts'

/** The wordings of a moment, as the list shows them. */
export interface WordingGroup {
  readonly phase: MomentPhase
  readonly moment: PromptMoment
  readonly prompts: readonly Prompt[]
}

/**
 * The wordings that a search means, by moments in the order of a case: every word of it stands in the words, in the name
 * of the moment, or is a rule it stands on.
 */
export function wordingGroups(
  supplied: PromptPack,
  own: OwnWordings,
  query: string,
  nameOf: (moment: PromptMoment) => string,
): readonly WordingGroup[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  const holds = ({ text, reminders, avoid, sources, moment }: Prompt, word: string): boolean =>
    sources.some((source) => source.toLowerCase() === word) ||
    [text, nameOf(moment), ...reminders, ...avoid].some((each) => each.toLowerCase().includes(word))
  const found = allWordings(supplied, own).filter((prompt) => words.every((word) => holds(prompt, word)))
  return MOMENT_PHASES.flatMap((phase) =>
    PROMPT_MOMENTS.filter((moment) => boundsOf(moment).phase === phase).map((moment) => ({
      phase,
      moment,
      prompts: found.filter((prompt) => prompt.moment === moment),
    })),
  ).filter(({ prompts }) => prompts.length > 0)
}
