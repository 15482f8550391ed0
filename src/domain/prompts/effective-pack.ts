import { isWithin, PROMPT_MOMENTS, situationsOf, type PromptMoment } from './prompt-moments.ts'
import type { OwnWordings } from './own-wordings.ts'
import type { Prompt, PromptPack } from './prompt-pack.ts'

/**
 * What the prompter goes by: each supplied wording or the office's in its place, behind those of its moment the ones the
 * office added; without those out of use. Where two desks together took out all that can be said in a situation, the
 * wordings of that moment all stand: nobody is left without words.
 */
export function effectivePack(supplied: PromptPack, own: OwnWordings): PromptPack {
  const all = allWordings(supplied, own)
  const used = all.filter(({ id }) => !own.retired.has(id))
  const speechless = new Set(PROMPT_MOMENTS.filter((moment) => isLeftWithoutWords(all, used, moment)))
  return {
    ...supplied,
    prompts: all.filter((prompt) => speechless.has(prompt.moment) || used.includes(prompt)),
  }
}

/** Every wording there is, also those out of use, by moments in the order of a case. */
export function allWordings(supplied: PromptPack, own: OwnWordings): readonly Prompt[] {
  const isSupplied = new Set(supplied.prompts.map(({ id }) => id))
  const inPlace = supplied.prompts.map((prompt) => own.written.get(prompt.id)?.prompt ?? prompt)
  const added = [...own.written.values()].map(({ prompt }) => prompt).filter(({ id }) => !isSupplied.has(id))
  return PROMPT_MOMENTS.flatMap((moment) =>
    [...inPlace, ...added].filter((prompt) => prompt.moment === moment),
  )
}

/** Whether there is a situation in which something could be said before, and nothing can any more. */
export function isLeftWithoutWords(
  before: readonly Prompt[],
  after: readonly Prompt[],
  moment: PromptMoment,
): boolean {
  const had = before.filter((prompt) => prompt.moment === moment)
  const has = after.filter((prompt) => prompt.moment === moment)
  if (had.every((prompt) => has.includes(prompt))) return false
  return situationsOf(moment).some(
    (situation) =>
      had.some((prompt) => isWithin(prompt, situation)) && !has.some((prompt) => isWithin(prompt, situation)),
  )
}

/** How a wording came to be as it is. */
export type WordingOrigin =
  | { readonly kind: 'supplied' }
  | { readonly kind: 'added'; readonly at: number; readonly by: string }
  /** `isBehind`: the supplied pack has been revised since; look at both. */
  | {
      readonly kind: 'changed'
      readonly at: number
      readonly by: string
      readonly supplied: Prompt
      readonly isBehind: boolean
    }

/** Tells a supplied wording from one the office changed or added. */
export function originOf(promptId: string, supplied: PromptPack, own: OwnWordings): WordingOrigin {
  const written = own.written.get(promptId)
  if (written === undefined) return { kind: 'supplied' }
  const { at, by, besideRevision } = written
  const original = supplied.prompts.find(({ id }) => id === promptId)
  if (original === undefined) return { kind: 'added', at, by }
  return { kind: 'changed', at, by, supplied: original, isBehind: supplied.revision > besideRevision }
}
