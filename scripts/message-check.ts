import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ACT_KINDS, ACTS } from '../src/domain/procedure/act-table.ts'
import type { ActFields } from '../src/domain/procedure/act-fields.ts'
import { OUTSIDE_PARTIES } from '../src/domain/procedure/act-words.ts'
import { PROJECT_DIR } from './command.ts'
import { readCatalogue, writtenLocales } from './message-catalogue.js'
import { flatten, translationFaults, unusedKeys } from './message-faults.ts'

const REFERENCE = 'zh-Hans'
/** Groups of which sources take the whole file as a typed object, so that the compiler knows what is missing. */
const READ_WHOLE = /^(forms|ledger)\./u
const [SOURCES, BRIDGE, DATA] = ['src', 'electron', 'resources'].map((name) =>
  resolve(PROJECT_DIR, name),
) as [string, string, string]

/** Everything below a folder whose name ends so, as one text. */
function textsOf(folder: string, ending: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))
    .join('\n')
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
const source = [SOURCES, BRIDGE].map((folder) => textsOf(folder, /\.(ts|vue)$/u)).join('\n')
const asked = [...reference.keys()].filter((key) => !READ_WHOLE.test(key))
const faults = [
  ...writtenLocales()
    .filter((locale) => locale !== REFERENCE)
    .flatMap((locale) => translationFaults(locale, flatten(readCatalogue(locale)), reference)),
  ...[...wordsOfActs()].filter((key) => !reference.has(key)).map((key) => `${REFERENCE} lacks ${key}`),
  ...unusedKeys(asked, source, textsOf(DATA, /\.json$/u)).map((key) => `no source uses ${key}`),
]
for (const fault of faults) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1
