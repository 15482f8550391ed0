/** All messages of a catalogue by their full key. */
export function flatten(tree: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]])
  const entries = Object.entries(tree as Readonly<Record<string, unknown>>)
  return new Map(
    entries.flatMap(([key, value]) => [...flatten(value, prefix === '' ? key : `${prefix}.${key}`)]),
  )
}

/** Differences between a translation and the reference: keys on one side only, placeholders that differ. */
export function translationFaults(
  locale: string,
  translation: ReadonlyMap<string, string>,
  reference: ReadonlyMap<string, string>,
): readonly string[] {
  const missing = [...reference.keys()].filter((key) => !translation.has(key))
  const surplus = [...translation.keys()].filter((key) => !reference.has(key))
  const differing = [...reference].filter(([key, message]) => {
    const translated = translation.get(key)
    return translated !== undefined && placeholders(translated) !== placeholders(message)
  })
  return [
    ...missing.map((key) => `${locale} lacks ${key}`),
    ...surplus.map((key) => `${locale} has ${key}, which the reference has not`),
    ...differing.map(([key]) => `${locale} has other placeholders than the reference in ${key}`),
  ]
}

/**
 * Keys that no source names: neither in full nor put together from parts. Of a key that is put together, such as
 * `a.${code}.hint`, every part that is filled in must be a word of the source or of the data: a code nobody has any more
 * leaves its text behind, and it is found.
 */
export function unusedKeys(keys: readonly string[], source: string, data: string): readonly string[] {
  const literals = new Set(
    [...source.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/gu)].map((match) => match[1] ?? ''),
  )
  const patterns = [...new Set(putTogether(source))].map((pattern) => new RegExp(`^${pattern}$`, 'u'))
  const words = new Set(`${source}\n${data}`.match(/[\w-]+/gu))
  const isFilled = (key: string) => (pattern: RegExp) => {
    const parts = pattern.exec(key)?.slice(1)
    return parts?.every((part) => part.split('.').every((word) => words.has(word))) === true
  }
  return keys.filter((key) => !literals.has(key) && !patterns.some(isFilled(key)))
}

const FILLED_IN = '([\\w.-]+)'

/** Keys put together in the source, as patterns: `a.${b}.c` and `'a.' + b`. */
function putTogether(source: string): readonly string[] {
  const templates = [...source.matchAll(/`([\w-]+\.[^`\n]*\$\{[^`\n]*)`/gu)].map(([, text = '']) =>
    text
      .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/u)
      .map((part) => part.replace(/[.*+?^$()[\]|\\{}]/gu, '\\$&'))
      .join(FILLED_IN),
  )
  const sums = [...source.matchAll(/['"]([\w-]+\.(?:[\w-]+\.)*[\w-]*)['"] \+/gu)].map(
    ([, head = '']) => `${head.replaceAll('.', '\\.')}${FILLED_IN}`,
  )
  return [...templates, ...sums]
}

function placeholders(message: string): string {
  const names = [...message.matchAll(/\{\s*(\w+)\s*\}/gu)].map((match) => match[1])
  return [...new Set(names)].sort().join(', ')
}
