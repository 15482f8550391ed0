import * as v from 'valibot'
import suppliedPack from '../../../resources/prompt-packs/intake.zh-Hans.json'
import { CHANNELS, JURISDICTIONS } from '../../domain/case-vocabulary.ts'

/**
 * Moments of a conversation that the supplied pack covers so far (`procedure.md` §4). Their names on screen judge
 * nobody, because a visitor may read them (P15).
 */
export const PROMPT_MOMENTS = [
  'apology',
  'reception',
  'courtesy',
  'emergency',
  'readBack',
  'contact',
  'listening',
  'calming',
  'holdingLine',
  'demand',
  'motive',
  'thanks',
  'improvement',
  'boundary',
  'wayForward',
  'explainInvalid',
  'authority',
  'major',
  'promise',
  'closing',
] as const
export type PromptMoment = (typeof PROMPT_MOMENTS)[number]

const texts = v.array(v.pipe(v.string(), v.minLength(1)))

const prompt = v.strictObject({
  id: v.string(),
  moment: v.picklist(PROMPT_MOMENTS),
  /** Absent = any. */
  channels: v.optional(v.array(v.picklist(CHANNELS))),
  jurisdictions: v.optional(v.array(v.picklist(JURISDICTIONS))),
  text: v.pipe(v.string(), v.minLength(1)),
  /** What to do while saying it. */
  reminders: texts,
  /** What not to do or say. */
  avoid: texts,
  /** Rule it stands on (R26). */
  source: v.pipe(v.string(), v.regex(/^[RSP]\d+$/)),
})
export type Prompt = v.InferOutput<typeof prompt>

const pack = v.strictObject({
  format: v.literal(1),
  id: v.string(),
  revision: v.number(),
  prompts: v.pipe(v.array(prompt), v.minLength(1)),
})
export type PromptPack = v.InferOutput<typeof pack>

/** Reads a prompt pack; throws with the path of the first fault. */
export function parsePromptPack(content: unknown): PromptPack {
  return v.parse(pack, content)
}

export const SUPPLIED_PACK = parsePromptPack(suppliedPack)
