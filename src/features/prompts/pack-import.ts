import { promptPackFaults, type PackFault } from '../../domain/prompts/pack-faults.ts'
import type { Prompt, PromptPack } from '../../domain/prompts/prompt-pack.ts'
import { readPromptPack, type ShapeFault } from './prompt-pack-reading.ts'

/** A pack is a few hundred sentences; this is a book. */
const MOST_CHARACTERS = 1_000_000

/** What a file that was chosen would bring; nothing has happened yet. */
export type PackImport =
  | { readonly kind: 'tooLarge' | 'notJson' }
  | { readonly kind: 'misshapen'; readonly faults: readonly ShapeFault[] }
  | { readonly kind: 'faulty'; readonly faults: readonly PackFault[] }
  | {
      readonly kind: 'ready'
      readonly added: readonly Prompt[]
      readonly changed: readonly Prompt[]
      readonly same: number
    }

/** Faults of a moment as a whole: a file may hold a few wordings only, the others stay as they are. */
const OF_WHOLE_PACKS: readonly PackFault['code'][] = ['momentMissing', 'tooFewWordings']

/**
 * Reads the text of a file as a pack and holds it against what the prompter goes by; every fault is named.
 *
 * @param judgingWords words that judge a person (P15, R28)
 */
export function readPackFile(text: string, current: PromptPack, judgingWords: readonly string[]): PackImport {
  if (text.length > MOST_CHARACTERS) return { kind: 'tooLarge' }
  const content = parsed(text)
  if (content === undefined) return { kind: 'notJson' }
  const read = readPromptPack(content)
  if (!read.ok) return { kind: 'misshapen', faults: read.faults }
  const known = new Map(current.prompts.map((prompt) => [prompt.id, prompt]))
  const added = read.pack.prompts.filter(({ id }) => !known.has(id))
  const changed = read.pack.prompts.filter((prompt) => {
    const before = known.get(prompt.id)
    return before !== undefined && wordsOf(before) !== wordsOf(prompt)
  })
  const ids = new Set(read.pack.prompts.map(({ id }) => id))
  const after = [...current.prompts.filter(({ id }) => !ids.has(id)), ...read.pack.prompts]
  const faults = promptPackFaults({ ...current, prompts: after }, judgingWords).filter(
    ({ code, promptId }) => !OF_WHOLE_PACKS.includes(code) && promptId !== null && ids.has(promptId),
  )
  if (faults.length > 0) return { kind: 'faulty', faults }
  return { kind: 'ready', added, changed, same: read.pack.prompts.length - added.length - changed.length }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

/** Two wordings are the same whatever order their places stand in. */
function wordsOf(prompt: Prompt): string {
  return JSON.stringify(Object.entries(prompt).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The text of the file with which a pack is handed to another office. */
export function packFile(pack: PromptPack): string {
  return `${JSON.stringify(pack, null, 2)}\n`
}
