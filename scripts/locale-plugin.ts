import { baseCompile } from '@intlify/message-compiler'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { FAILURE_NUMBERS, failureMark } from '../electron/contract/failure-numbers.ts'
import { traditionalWords } from './traditional-words.ts'

const PREFIX = 'virtual:locale/'
/** Words of paper in traditional characters, as plain texts. */
const TRADITIONAL_FORMS = 'virtual:form-words/zh-Hant'
/** Words of paper and spreadsheets: read as they are where these are made, never spoken by the translator. */
const NOT_SPOKEN = ['forms.json', 'ledger.json']
/** Words of screens that are not there at the start: served apart, as `virtual:locale/<language>/later`. */
const LATER = [
  'acts.json',
  'cases.json',
  'directory.json',
  'group.json',
  'guide.json',
  'handover.json',
  'help.json',
  'notices.json',
  'papers.json',
  'practice.json',
  'records.json',
  'regularVisits.json',
  'reports.json',
  'roster.json',
  'rules.json',
  'search.json',
  'setUp.json',
  'settings.json',
  'steps.json',
  'tour.json',
  'training.json',
  'visits.json',
  'wordings.json',
  'worklist.json',
]
const LATER_SUFFIX = '/later'

/** A message, or a group of messages by key. */
export type MessageTree = string | readonly string[] | { readonly [key: string]: MessageTree }

/** Changes every message of a tree and leaves the keys as they are. */
function mapMessages(tree: MessageTree, change: (text: string) => unknown): unknown {
  if (typeof tree === 'string') return change(tree)
  if (isList(tree)) return tree.map(change)
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapMessages(value, change)]))
}

function isList(tree: MessageTree): tree is readonly string[] {
  return Array.isArray(tree)
}

/** Converts a message and leaves its `{placeholders}` as they are. */
export function convertText(text: string, convert: (text: string) => string): string {
  return text
    .split(/(\{[^}]*\})/u)
    .map((part) => (part.startsWith('{') ? part : convert(part)))
    .join('')
}

/** What makes more of a message than its words: open places, linked messages, plural forms, literals. */
const MESSAGE_SYNTAX = /[{}@|]/u

/** Compiles a message that has open places, when nobody waits; plain words stay as they are. */
function compileText(text: string): unknown {
  if (!MESSAGE_SYNTAX.test(text)) return text
  return baseCompile(text, { jit: true, location: false, optimize: true, minify: true }).ast
}

/** Every failure says its number behind its words, wherever it is shown: `…（E-07）`. */
function markedFailures(tree: MessageTree): MessageTree {
  if (typeof tree === 'string' || isList(tree)) throw new Error('failures.json: expected messages by code')
  const numbers = new Map<string, number>(Object.entries(FAILURE_NUMBERS))
  return Object.fromEntries(
    Object.entries(tree).map(([code, text]) => {
      const number = numbers.get(code)
      if (typeof text !== 'string' || number === undefined)
        throw new Error(`failures.json: expected words and a number for ${code}`)
      return [
        code,
        text.endsWith('。') ? `${text}（${failureMark(number)}）` : `${text} (${failureMark(number)})`,
      ]
    }),
  )
}

/** The catalogue of a folder: one group of messages per feature file. */
function readCatalogue(
  folder: string,
  isLater: boolean,
): { readonly files: readonly string[]; readonly tree: MessageTree } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !NOT_SPOKEN.includes(name))
    .filter((name) => LATER.includes(name) === isLater)
    .sort()
    .map((name) => join(folder, name))
  const groups = files.map((file) => {
    const name = basename(file, '.json')
    const tree = JSON.parse(readFileSync(file, 'utf8')) as MessageTree
    return [name, name === 'failures' ? markedFailures(tree) : tree] as const
  })
  return { files, tree: Object.fromEntries(groups) }
}

/**
 * Serves `virtual:locale/<language>`: the compiled messages of a language, one group per feature file:
 * `{ intake: {…}, cases: {…} }`. `zh-Hant` is the reference locale in traditional characters, made by OpenCC.
 */
export function localePlugin(localesDir: string): Plugin {
  const toTraditional = traditionalWords()
  return {
    name: 'tingsu:locale',
    resolveId: (id) => (id.startsWith(PREFIX) || id === TRADITIONAL_FORMS ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${TRADITIONAL_FORMS}`) {
        const file = join(resolve(localesDir, 'zh-Hans'), 'forms.json')
        this.addWatchFile(file)
        const words = JSON.parse(readFileSync(file, 'utf8')) as MessageTree
        return `export default ${JSON.stringify(mapMessages(words, (text) => convertText(text, toTraditional)))}`
      }
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const isLater = id.endsWith(LATER_SUFFIX)
      const language = id.slice(`\0${PREFIX}`.length).replace(LATER_SUFFIX, '')
      const isTraditional = language === 'zh-Hant'
      const { files, tree } = readCatalogue(
        resolve(localesDir, isTraditional ? 'zh-Hans' : language),
        isLater,
      )
      for (const file of files) this.addWatchFile(file)
      const messages = mapMessages(tree, (text) =>
        compileText(isTraditional ? convertText(text, toTraditional) : text),
      )
      // Read many times faster than the same thing as an object of the language.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
    },
  }
}
