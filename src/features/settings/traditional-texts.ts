/** Every text of the program in traditional characters: messages, words of paper, supplied wordings. */
export async function traditionalTexts(): Promise<readonly string[]> {
  const parts = await Promise.all([
    import('virtual:locale/zh-Hant'),
    import('virtual:locale/zh-Hant/later'),
    import('virtual:form-words/zh-Hant'),
    import('virtual:prompt-pack/zh-Hant'),
  ])
  return [...new Set(parts.flatMap((part) => textsIn(part.default)))]
}

/** The texts in a tree; a compiled message is one text, its open places an ellipsis. */
export function textsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree]
  if (typeof tree !== 'object' || tree === null) return []
  if ('t' in tree && typeof tree.t === 'number') return [compiledText(tree)]
  return Object.values(tree).flatMap(textsIn)
}

/** Words of a message as the build compiles it: `b` body, `c` plural forms, `i` parts, `s` or `v` words. */
function compiledText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return ''
  const { s, v, b, c, i }: Readonly<Record<string, unknown>> = { ...part }
  if (typeof s === 'string') return s
  if (typeof v === 'string') return v
  if (b !== undefined) return compiledText(b)
  if (isList(c)) return c.map(compiledText).join(' / ')
  return isList(i) ? i.map(compiledText).join('') : '…'
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Where a word stands: in how many texts, and the shortest of them. */
export interface Occurrences {
  readonly count: number
  readonly examples: readonly string[]
}

const MOST_EXAMPLES = 3

/** Where a word stands among texts; the shortest show it best. */
export function occurrencesOf(word: string, texts: readonly string[]): Occurrences {
  const found = texts.filter((text) => text.includes(word))
  const examples = found.toSorted((one, other) => one.length - other.length).slice(0, MOST_EXAMPLES)
  return { count: found.length, examples }
}
