import * as v from 'valibot'
import { SERVICE_CATEGORIES } from '../domain/case-vocabulary.ts'
import { OUTSIDE_PARTIES } from '../domain/procedure/act-words.ts'
import type { SuppliedBody } from '../domain/referral/referral-body.ts'
import { officeWording, type TraditionalWords } from '../domain/traditional-words.ts'

const written = v.pipe(v.string(), v.trim(), v.minLength(1))

const body = v.strictObject({
  /** Id of the stream in which the office's changes of it stand: never another one for the same body. */
  id: v.pipe(v.string(), v.uuid()),
  name: written,
  purpose: written,
  words: written,
  /** The same words in the other characters: a complaint may be taken down in either. */
  otherWords: v.optional(v.string(), ''),
  categories: v.array(v.picklist(SERVICE_CATEGORIES)),
  parties: v.array(v.picklist(OUTSIDE_PARTIES)),
  isGeneral: v.optional(v.boolean(), false),
  /** '' = there is no number for the whole country: the office fills it in. */
  phone: v.pipe(v.string(), v.regex(/^\d*$/)),
  hours: v.string(),
  bring: written,
  handOver: written,
  basis: written,
  en: v.strictObject({ name: written, purpose: written }),
})

const list = v.strictObject({
  format: v.literal(1),
  id: written,
  revision: v.number(),
  bodies: v.pipe(
    v.array(body),
    v.minLength(1),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Each body needs its own id'),
  ),
})

/** Reads a supplied directory; throws with the first fault. */
export function parseSuppliedReferral(content: unknown): readonly SuppliedBody[] {
  return v
    .parse(list, content)
    .bodies.map(({ id, en, ...facts }) => ({ ...facts, bodyId: id, address: '', english: en }))
}

/** The directory that comes with the program, in the characters of the screen and the office's words; read when first needed. */
export async function suppliedReferral(
  language: string,
  words: TraditionalWords,
): Promise<readonly SuppliedBody[]> {
  if (language !== 'zh-Hant') return parseSuppliedReferral((await import('virtual:referral/zh-Hans')).default)
  const say = officeWording(words)
  return parseSuppliedReferral((await import('virtual:referral/zh-Hant')).default).map((supplied) => ({
    ...supplied,
    name: say(supplied.name),
    purpose: say(supplied.purpose),
    hours: say(supplied.hours),
    bring: say(supplied.bring),
    handOver: say(supplied.handOver),
  }))
}
