import * as v from 'valibot'
import suppliedCards from '../../../resources/emergency/cards.zh-Hans.json'
import { SERVICE_CATEGORIES } from '../../domain/case-vocabulary.ts'

/** Whom a card may tell to call: the numbers of the state, and those only the office knows (P13). */
export const EMERGENCY_CALLS = ['110', '119', '120', 'liftCompany', 'dutyEngineer', 'gasCompany'] as const
export type EmergencyCall = (typeof EMERGENCY_CALLS)[number]

const text = v.pipe(v.string(), v.minLength(1))

const card = v.strictObject({
  id: text,
  /** One digit chooses it. */
  key: v.pipe(v.string(), v.regex(/^[1-9]$/)),
  title: text,
  /** What its draft is filed under; `null` = left open. */
  serviceCategory: v.nullable(v.picklist(SERVICE_CATEGORIES)),
  steps: v.pipe(v.array(text), v.minLength(1), v.maxLength(6)),
  avoid: v.array(text),
  calls: v.pipe(v.array(v.picklist(EMERGENCY_CALLS)), v.minLength(1), v.maxLength(5)),
  source: v.pipe(v.string(), v.regex(/^[RSP]\d+$/)),
})
export type EmergencyCardText = v.InferOutput<typeof card>

const cards = v.strictObject({
  format: v.literal(1),
  id: text,
  revision: v.number(),
  cards: v.pipe(
    v.array(card),
    v.minLength(1),
    v.check((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Each card needs its own key'),
  ),
})

/** Reads a file of emergency cards; throws with the first fault. */
export function parseEmergencyCards(content: unknown): readonly EmergencyCardText[] {
  return v.parse(cards, content).cards
}

export const SUPPLIED_CARDS = parseEmergencyCards(suppliedCards)
