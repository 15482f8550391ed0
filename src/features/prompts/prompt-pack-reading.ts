import * as v from 'valibot'
import { CHANNELS, JURISDICTIONS, MOODS, NATURES } from '../../domain/case-vocabulary.ts'
import { PROMPT_MOMENTS } from '../../domain/prompts/prompt-moments.ts'
import {
  BASIS_KINDS,
  PACK_FORMAT,
  PACK_LANGUAGES,
  type PromptPack,
} from '../../domain/prompts/prompt-pack.ts'

/** Far above what can be spoken: keeps a file that is no pack from filling the desk. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))
const texts = v.pipe(v.array(text), v.maxLength(20))
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
/** Empty would mean "never": whoever wants that takes the wording out. */
const someOf = <const Names extends readonly string[]>(names: Names) =>
  v.exactOptional(v.pipe(v.array(v.picklist(names)), v.minLength(1)))

const prompt = v.strictObject({
  id,
  moment: v.picklist(PROMPT_MOMENTS),
  channels: someOf(CHANNELS),
  jurisdictions: someOf(JURISDICTIONS),
  natures: someOf(NATURES),
  moods: someOf(MOODS),
  text,
  reminders: texts,
  avoid: texts,
  sources: texts,
  bases: v.exactOptional(
    v.array(v.strictObject({ kind: v.picklist(BASIS_KINDS), name: text, isConfirmed: v.boolean() })),
  ),
})

const pack = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id,
  language: v.picklist(PACK_LANGUAGES),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  prompts: v.pipe(v.array(prompt), v.minLength(1), v.maxLength(1000)),
})

/** Where a content is no pack: the path (`prompts.12.moment`; '' = all of it), what was expected and what was found. */
export interface ShapeFault {
  readonly path: string
  readonly expected: string
  readonly found: string
}

export type PackReading =
  | { readonly ok: true; readonly pack: PromptPack }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] }

/** Reads a prompt pack from anywhere; every place where it is none is named. What it says is judged elsewhere (`pack-faults.ts`). */
export function readPromptPack(content: unknown): PackReading {
  const read = v.safeParse(pack, content)
  if (read.success) return { ok: true, pack: read.output }
  const faults = read.issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected ?? '',
    found: issue.received,
  }))
  return { ok: false, faults }
}
