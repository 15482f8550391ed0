import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ACT_KINDS, ACTS } from '../src/domain/procedure/act-table.ts'
import type { ActFields } from '../src/domain/procedure/act-fields.ts'
import { OUTSIDE_PARTIES } from '../src/domain/procedure/act-words.ts'
import { PROJECT_DIR } from './command.ts'
import { readCatalogue, writtenLocales } from './message-catalogue.js'

const REFERENCE = 'zh-Hans'
/** Groups of which sources take the whole file as a typed object, so that the compiler knows what is missing. */
const READ_WHOLE = /^(forms|ledger)\./u
const SOURCE_DIRS = ['src', 'electron'].map((name) => resolve(PROJECT_DIR, name))

function sourceTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|vue)$/u.test(name))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))
}

/** All messages of a catalogue by their full key. */
function flatten(tree: unknown, prefix = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]])
  const entries = Object.entries(tree as Readonly<Record<string, unknown>>)
  return new Map(
    entries.flatMap(([key, value]) => [...flatten(value, prefix === '' ? key : `${prefix}.${key}`)]),
  )
}

function placeholders(message: string): string {
  const names = [...message.matchAll(/\{\s*(\w+)\s*\}/gu)].map((match) => match[1])
  return [...new Set(names)].sort().join(', ')
}

/** Differences between a translation and the reference: keys on one side only, placeholders that differ. */
function translationFaults(locale: string, reference: ReadonlyMap<string, string>): readonly string[] {
  const translation = flatten(readCatalogue(locale))
  const missing = [...reference.keys()].filter((key) => !translation.has(key))
  const surplus = [...translation.keys()].filter((key) => !reference.has(key))
  const differing = [...reference].filter(([key, message]) => {
    const translated = translation.get(key)
    return translated !== undefined && placeholders(translated) !== placeholders(message)
  })
  return [
    ...missing.map((key) => `${locale} lacks ${key}`),
    ...surplus.map((key) => `${locale} has ${key}, which ${REFERENCE} has not`),
    ...differing.map(([key]) => `${locale} has other placeholders than ${REFERENCE} in ${key}`),
  ]
}

/** Keys that no source names: neither in full nor as the beginning of a key that is put together. */
function unusedKeys(keys: Iterable<string>): readonly string[] {
  const source = SOURCE_DIRS.flatMap(sourceTexts).join('\n')
  const literals = new Set(
    [...source.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/gu)].map((match) => match[1] ?? ''),
  )
  const heads = [...source.matchAll(/['"`]([\w-]+\.(?:[\w-]+\.)*[\w-]*)(?:\$\{|['"`] \+)/gu)].map(
    (match) => match[1] ?? '',
  )
  const isUsed = (key: string) => literals.has(key) || heads.some((head) => key.startsWith(head))
  return [...keys].filter((key) => !isUsed(key))
}

/** Words that the table of acts asks for: title and hint of each act, each field, each code, each outside party. */
function wordsOfActs(): ReadonlySet<string> {
  const parties = OUTSIDE_PARTIES.flatMap((party) => [`acts.party.${party}`, `acts.partyKey.${party}`])
  const acts = ACT_KINDS.flatMap((act) => {
    const fields: ActFields = ACTS[act].fields
    const ofFields = Object.entries(fields).flatMap(([key, field]) => [
      `acts.field.${key}`,
      ...('of' in field ? field.of.map((code) => `acts.code.${key}.${code}`) : []),
    ])
    return [`acts.title.${act}`, `acts.hint.${act}`, ...ofFields]
  })
  return new Set([...parties, ...acts])
}

const reference = flatten(readCatalogue(REFERENCE))
const faults = [
  ...writtenLocales()
    .filter((locale) => locale !== REFERENCE)
    .flatMap((locale) => translationFaults(locale, reference)),
  ...[...wordsOfActs()].filter((key) => !reference.has(key)).map((key) => `${REFERENCE} lacks ${key}`),
  ...unusedKeys([...reference.keys()].filter((key) => !READ_WHOLE.test(key))).map(
    (key) => `no source uses ${key}`,
  ),
]
for (const fault of faults) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1
