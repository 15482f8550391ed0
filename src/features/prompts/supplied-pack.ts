import judgingWords from '../../../resources/prompt-packs/judging-words.zh-Hans.json'
import suppliedPack from '../../../resources/prompt-packs/supplied.zh-Hans.json'
import type { PromptPack } from '../../domain/prompts/prompt-pack.ts'
import { readPromptPack } from './prompt-pack-reading.ts'

function supplied(): PromptPack {
  const read = readPromptPack(suppliedPack)
  if (read.ok) return read.pack
  const [{ path, expected, found } = { path: '', expected: '', found: '' }] = read.faults
  throw new Error(`Supplied prompt pack, ${path}: expected ${expected}, found ${found}`)
}

/** The wordings that come with the program. */
export const SUPPLIED_PACK = supplied()

/** Words that judge a person; no wording and no reminder uses them (P15, R28). */
export const JUDGING_WORDS: readonly string[] = judgingWords
