/** How the office says words of the program in traditional characters: as they were converted → as we say. */
export type TraditionalWords = Readonly<Record<string, string>>

/** What a change of settings says of pairs; `null` takes one away. */
export type TraditionalWordChanges = Readonly<Record<string, string | null>>

/** Most characters of each side of a pair, and most pairs. */
export const TRADITIONAL_WORDS_LIMITS = { characters: 20, pairs: 200 } as const

/** Signs that are more than words in a message: an open place, a plural form, a linked message. */
const SIGNS_OF_MESSAGES = /[{}|@\n]/u

/** Whether a side of a pair can be written: it has words, not too many, and no sign that steers a message. */
export function isTraditionalWord(words: unknown): words is string {
  return (
    typeof words === 'string' &&
    words.trim() !== '' &&
    words.length <= TRADITIONAL_WORDS_LIMITS.characters &&
    !SIGNS_OF_MESSAGES.test(words)
  )
}

/** The pairs after a change of some of them; what cannot be read is left aside, the older pair stays (ADR 24, 46). */
export function withTraditionalWordChanges(words: TraditionalWords, changes: unknown): TraditionalWords {
  if (typeof changes !== 'object' || changes === null) return words
  const next = new Map(Object.entries(words))
  for (const [converted, said] of Object.entries(changes)) {
    if (said === null) next.delete(converted)
    const isRoom = next.has(converted) || next.size < TRADITIONAL_WORDS_LIMITS.pairs
    if (isTraditionalWord(converted) && isTraditionalWord(said) && isRoom) next.set(converted, said)
  }
  return Object.fromEntries(next)
}

/** Makes what puts a text into the office's words: the longest first, nothing twice; `{open places}` stay as they are. */
export function officeWording(words: TraditionalWords): (text: string) => string {
  const said = new Map(Object.entries(words))
  if (said.size === 0) return (text) => text
  const longestFirst = [...said.keys()].toSorted((one, other) => other.length - one.length)
  const sought = new RegExp(`\\{[^}]*\\}|${longestFirst.map(escaped).join('|')}`, 'gu')
  // One pass: what was put in is not looked at again.
  return (text) => text.replace(sought, (found) => said.get(found) ?? found)
}

function escaped(word: string): string {
  return word.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, String.raw`\$&`)
}
