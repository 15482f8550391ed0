import * as v from 'valibot'
import deskMatters from '../../resources/demo/matters-desk.zh-Hans.json'
import estateTexts from '../../resources/demo/estate.zh-Hans.json'
import handlingTexts from '../../resources/demo/handling.zh-Hans.json'
import homeMatters from '../../resources/demo/matters-home.zh-Hans.json'
import livingMatters from '../../resources/demo/matters-living.zh-Hans.json'
import sharedMatters from '../../resources/demo/matters-shared.zh-Hans.json'
import prompts from '../../resources/prompt-packs/supplied.zh-Hans.json'
import { MATTER_KINDS, ROLES, SERVICE_CATEGORIES } from '../domain/case-vocabulary.ts'
import { OUTSIDE_PARTIES } from '../domain/procedure/act-words.ts'

const texts = v.pipe(v.array(v.string()), v.minLength(1))

/** One way of saying it; place and demand are '' where any of the matter's will do. */
function wordingOf(text: string): {
  readonly content: string
  readonly place: string
  readonly demand: string
} {
  const [content = '', place = '', demand = ''] = text.split('｜')
  return { content, place, demand }
}

const matter = v.strictObject({
  key: v.string(),
  matter: v.optional(v.picklist(MATTER_KINDS), 'complaint'),
  category: v.picklist(SERVICE_CATEGORIES),
  department: v.string(),
  /** How the desk judges it; what is no complaint is not judged. */
  judged: v.optional(
    v.picklist(['valid', 'invalid', 'nonProperty', 'special', 'major', 'undetermined']),
    'valid',
  ),
  where: v.picklist(['home', 'building', 'public']),
  weight: v.number(),
  /** Months in which it comes, 1 to 12; absent = all year round. */
  months: v.optional(v.array(v.number())),
  urgent: v.optional(v.boolean(), false),
  emergency: v.optional(v.boolean(), false),
  mood: v.optional(v.picklist(['calm', 'worried', 'angry', 'abusive'])),
  /** Wording, and where it says so itself place and demand, apart by `｜`. */
  texts: v.pipe(v.array(v.pipe(v.string(), v.transform(wordingOf))), v.minLength(1)),
  places: texts,
  demands: v.optional(v.array(v.string()), () => []),
  replies: v.optional(v.array(v.string()), () => []),
  ends: v.optional(v.array(v.string()), () => []),
  notes: v.optional(v.array(v.string()), () => []),
  answers: v.optional(v.array(v.string()), () => []),
})

/** Something people come with, in many wordings. */
export type Matter = v.InferOutput<typeof matter>

const staff = v.array(v.strictObject({ name: v.string(), roles: v.array(v.picklist(ROLES)) }))

/** Everything people in the demo come with; all of it invented. */
export const MATTERS: readonly Matter[] = v.parse(v.array(matter), [
  ...homeMatters,
  ...sharedMatters,
  ...livingMatters,
  ...deskMatters,
])

/** The estate, its people and what they say besides. */
export const ESTATE = { ...estateTexts, staff: v.parse(staff, estateTexts.staff) }

const referrals = v.array(
  v.strictObject({
    party: v.picklist(OUTSIDE_PARTIES),
    body: v.string(),
    phone: v.string(),
    hours: v.string(),
  }),
)

/** What is written down while cases are handled. */
export const HANDLING = { ...handlingTexts, referrals: v.parse(referrals, handlingTexts.referrals) }

/** A sentence of the supplied pack, as the prompter shows it. */
export function promptText(id: string): { readonly moment: string; readonly text: string } {
  const found = prompts.prompts.find((prompt) => prompt.id === id)
  if (found === undefined) throw new Error(`Prompt ${id}: expected it in the supplied pack, found none`)
  return found
}
