import type { OutsideParty } from '../procedure/act-words.ts'
import { wordsOfBody, type ReferralBody } from './referral-body.ts'

/** What is known of a matter when a body is looked for. */
export interface ReferralGrounds {
  /** Words of the complaint. */
  readonly text: string
  /** A service category; `null` = not chosen. */
  readonly serviceCategory: string | null
  /** The party that is responsible; `null` = not named, then every party may be. */
  readonly party: OutsideParty | null
}

/** A body that may be the right one, and why it is offered. */
export interface OfferedBody {
  readonly body: ReferralBody
  readonly because: 'words' | 'category' | 'party' | 'general'
  /** Words of the complaint that led to it, the longest first. */
  readonly words: readonly string[]
}

/**
 * The bodies whose business a matter may be (R14), the best first: by the words of the complaint, then by its category.
 * Where a party is named, only its bodies are meant. What takes everything stands last, so that nobody is sent away with
 * nothing.
 */
export function referralsFor(
  bodies: readonly ReferralBody[],
  { text, serviceCategory, party }: ReferralGrounds,
): readonly OfferedBody[] {
  const said = plain(text)
  return bodies
    .filter(({ isRetired }) => !isRetired)
    .flatMap((body) => {
      const isOfParty = party !== null && body.parties.includes(party)
      const known = `${body.words}、${body.supplied?.otherWords ?? ''}`
      const words = wordsOfBody({ words: known })
        .filter((word) => said.includes(plain(word)))
        .toSorted((a, b) => b.length - a.length)
      const isOfCategory = body.categories.some((category) => category === serviceCategory)
      const because = reasonFor({ isOfParty, words, isOfCategory, isGeneral: body.isGeneral })
      const isMeant = party === null || isOfParty || body.isGeneral
      if (because === null || !isMeant) return []
      const hits = words.join('').length
      const weight = [Number(isOfParty), hits, Number(isOfCategory), Number(body.phone !== '')]
      return [{ offered: { body, because, words }, weight }]
    })
    .toSorted((a, b) => heavier(a.weight, b.weight))
    .map(({ offered }) => offered)
}

function reasonFor({
  isOfParty,
  words,
  isOfCategory,
  isGeneral,
}: {
  readonly isOfParty: boolean
  readonly words: readonly string[]
  readonly isOfCategory: boolean
  readonly isGeneral: boolean
}): OfferedBody['because'] | null {
  if (words.length > 0) return 'words'
  if (isOfCategory) return 'category'
  if (isOfParty) return 'party'
  return isGeneral ? 'general' : null
}

function heavier(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index])
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/** How a name is typed by its sounds: `cg` and `chengguan` for 城管. */
export interface BodySpelling {
  readonly initials: string
  readonly full: string
}

/**
 * The bodies a search means, those out of use last: every word of it stands in the name, the words, the purpose or the
 * number, or begins the pinyin of the name or of one of its words.
 */
export function searchReferral(
  bodies: readonly ReferralBody[],
  query: string,
  spellingsOf: (body: ReferralBody) => readonly BodySpelling[],
): readonly ReferralBody[] {
  const words = query
    .split(/[\s'’]+/u)
    .map(plain)
    .filter(Boolean)
  const found = bodies.filter((body) => {
    const texts = [body.name, body.purpose, body.words, body.phone, body.supplied?.english.name ?? ''].map(
      plain,
    )
    return words.every(
      (word) =>
        texts.some((text) => text.includes(word)) ||
        spellingsOf(body).some(({ initials, full }) => initials.includes(word) || full.startsWith(word)),
    )
  })
  const rank = ({ name, isRetired }: ReferralBody): number =>
    Number(isRetired) * 2 + Number(!words.some((word) => plain(name).includes(word)))
  return found.toSorted((a, b) => rank(a) - rank(b))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
