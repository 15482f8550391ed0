import { Converter } from 'opencc-js/cn2t'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'

const VIRTUAL_ID = 'virtual:locale/zh-Hant'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/** A message, or a group of messages by key. */
export type MessageTree = string | { readonly [key: string]: MessageTree }

/** Converts every message of a tree and leaves keys and `{placeholders}` as they are. */
export function convertMessages(tree: MessageTree, convert: (text: string) => string): MessageTree {
  if (typeof tree === 'string') {
    return tree
      .split(/(\{[^}]*\})/u)
      .map((part) => (part.startsWith('{') ? part : convert(part)))
      .join('')
  }
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, convertMessages(value, convert)]),
  )
}

/** The zh-Hant catalogue: one group of messages per feature file of the reference locale. */
function traditionalCatalogue(files: readonly string[]): MessageTree {
  const convert = Converter({ from: 'cn', to: 'tw' })
  const simplified = Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8')) as MessageTree]),
  )
  return convertMessages(simplified, convert)
}

/**
 * Serves `virtual:locale/zh-Hant`: the messages of the reference locale in traditional characters, made by OpenCC at build time.
 * Its default export has one group per feature file: `{ intake: {…}, cases: {…} }`.
 */
export function localePlugin(referenceDir: string): Plugin {
  return {
    name: 'tingsu:locale-zh-hant',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
    load(id) {
      if (id !== RESOLVED_ID) return undefined
      const files = readdirSync(referenceDir)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => resolve(referenceDir, name))
      for (const file of files) this.addWatchFile(file)
      return `export default ${JSON.stringify(traditionalCatalogue(files))}`
    },
  }
}
