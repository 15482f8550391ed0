import { householdKey, isSameHousehold, canonicalAddress } from './household.ts'
import type { Resident, RosterHousehold } from './roster-household.ts'

/** Somebody of the roster, with where they live. */
export interface FoundPerson {
  readonly resident: Resident
  readonly household: RosterHousehold
}

/** What somebody typed to find a person (`desk.md`, "People"); `null` = too little or nothing of the kind. */
export type PeopleQuery =
  | { readonly kind: 'tail'; readonly tail: string }
  | { readonly kind: 'letters'; readonly letters: string }
  | { readonly kind: 'name'; readonly name: string }
  | null

const TAIL_DIGITS = 4

/**
 * Reads a text as a search for people: digits are the end of a telephone number, letters the initials or the beginning of
 * the pinyin (also while they are being composed, `z'h'w`), anything else with a Chinese character a name.
 */
export function peopleQuery(text: string): PeopleQuery {
  const plain = text.normalize('NFKC').replace(/[\s'’·]/gu, '')
  if (/^\d{4,}$/u.test(plain)) return { kind: 'tail', tail: plain.slice(-TAIL_DIGITS) }
  if (/^[a-zü]{2,}$/iu.test(plain)) return { kind: 'letters', letters: plain.toLowerCase() }
  return /^\p{Script=Han}+$/u.test(plain) ? { kind: 'name', name: plain } : null
}

/** The last four digits of a telephone number; '' when it has fewer. */
export function phoneTail(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/gu, '')
  return digits.length < TAIL_DIGITS ? '' : digits.slice(-TAIL_DIGITS)
}

/**
 * The households a typed address may mean, the one that is exactly so alone when there is one. Two streams with one
 * address, made by two desks that did not know of each other, are one household with everybody of both.
 */
export function matchHouseholds(
  typed: string,
  candidates: readonly RosterHousehold[],
): readonly RosterHousehold[] {
  if (householdKey(typed) === '') return []
  const same = mergeByAddress(candidates.filter(({ address }) => isSameHousehold(address, typed))).toSorted(
    (a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }),
  )
  const exact = same.filter(({ address }) => canonicalAddress(address) === canonicalAddress(typed))
  return exact.length > 0 ? exact : same
}

/** Joins households with one address; a person of one name and telephone in both is one. */
export function mergeByAddress(households: readonly RosterHousehold[]): readonly RosterHousehold[] {
  const byAddress = new Map<string, RosterHousehold>()
  for (const household of households) {
    const key = canonicalAddress(household.address)
    const known = byAddress.get(key)
    byAddress.set(key, known === undefined ? household : joined(known, household))
  }
  return [...byAddress.values()]
}

function joined(one: RosterHousehold, other: RosterHousehold): RosterHousehold {
  const isKnown = ({ name, phone }: Resident) =>
    one.residents.some((known) => known.name === name && known.phone === phone)
  return {
    ...one,
    movedIn: one.movedIn === '' ? other.movedIn : one.movedIn,
    residents: [...one.residents, ...other.residents.filter((person) => !isKnown(person))],
    leftNames: [...one.leftNames, ...other.leftNames],
    hasConflicts: one.hasConflicts || other.hasConflicts,
  }
}

/** The people of these households who fit, those of the household in hand first. */
export function peopleOf(
  households: readonly RosterHousehold[],
  fits: (resident: Resident) => boolean,
  address = '',
): readonly FoundPerson[] {
  const isHere = (household: RosterHousehold) => Number(address !== '' && household.address === address)
  return households
    .toSorted((a, b) => isHere(b) - isHere(a))
    .flatMap((household) => household.residents.filter(fits).map((resident) => ({ resident, household })))
}
