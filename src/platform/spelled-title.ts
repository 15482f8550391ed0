import type { NameSpelling } from './name-spelling.ts'

/** How a title is typed without an input method. */
export type SpelledTitle = NameSpelling

/** Spells titles in pinyin; in a language of letters by the first letters of its words. The dictionary is read when it is wanted. */
export async function spellTitles(
  lines: readonly { readonly work: string; readonly title: string }[],
  locale: string,
): Promise<ReadonlyMap<string, SpelledTitle>> {
  if (!locale.startsWith('zh')) return new Map(lines.map(({ work, title }) => [work, initialsOfWords(title)]))
  const { nameSpelling } = await import('./name-spelling.ts')
  return new Map(lines.map(({ work, title }) => [work, nameSpelling(title)]))
}

function initialsOfWords(title: string): SpelledTitle {
  const words = title.toLowerCase().split(/\s+/u)
  return { initials: words.map((word) => word.charAt(0)).join(''), full: words.join('') }
}

/** Whether a title is meant by what was typed: a part of its words, or the beginning of their spelling anywhere. */
export function isFoundBy(query: string, title: string, spelling: SpelledTitle | undefined): boolean {
  // An input method shows what is being composed with marks between the syllables.
  const text = plain(query).replaceAll(/['’]/gu, '')
  if (text === '' || plain(title).includes(text)) return true
  return spelling !== undefined && (spelling.initials.includes(text) || spelling.full.includes(text))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
}
