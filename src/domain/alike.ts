import { householdKey, parseHousehold } from './household.ts'

/** What makes two open cases alike (R18): the household, or category and place. */
export interface Likeness {
  /** As it was typed or canonical; '' = not known. */
  readonly household: string
  readonly serviceCategory: string | null
  readonly place: string
}

/** One way of being alike, as a key under which cases are found. */
export interface LikenessKey {
  readonly by: 'household' | 'building' | 'place'
  readonly key: string
}

/** Longest place that is compared; more is a story, not a place. */
const LONGEST_PLACE = 40

/**
 * The keys of a case: its household; its category with its building; its category with its place in words, where the place
 * is no address. The same text written differently (full-width, spaces, points) gives the same key.
 */
export function likenessKeys({ household, serviceCategory, place }: Likeness): readonly LikenessKey[] {
  const keys: LikenessKey[] = []
  const home = householdKey(household)
  if (home !== '') keys.push({ by: 'household', key: home })
  if (serviceCategory === null || serviceCategory === '') return keys
  for (const building of buildingsOf([place, household])) {
    keys.push({ by: 'building', key: `${serviceCategory} ${building}` })
  }
  const words = parseHousehold(place) === null ? plainPlace(place) : ''
  if (words !== '') keys.push({ by: 'place', key: `${serviceCategory} ${words}` })
  return keys
}

/** The place decides; the household's building stands in where the place names none. */
function buildingsOf([place, household]: readonly [string, string]): readonly string[] {
  const parsed = parseHousehold(place) ?? parseHousehold(household)
  return parsed === null ? [] : [parsed.building]
}

/** A place in words as it is compared. */
function plainPlace(place: string): string {
  const plain = place
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return [...plain].slice(0, LONGEST_PLACE).join('')
}
