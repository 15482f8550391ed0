import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ACTS } from '../src/domain/procedure/act-table.ts'
import { STEP_RULES } from '../src/domain/step-table.ts'
import { PROJECT_DIR } from './command.ts'
import { RULES } from './rule-table.ts'

/** A test whose title begins with, or names, the id of a rule. */
export interface RuleTest {
  readonly id: string
  readonly title: string
  readonly file: string
}

const TITLE = /(?:it|describe|test)(?:\.each\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?\(\s*(['"`])(.*?)\1/gs
const ID = /\b[SRP]\d{1,2}\b/g

/** Tests by the ids in their titles, in the order of their files. */
export function ruleTests(folder = join(PROJECT_DIR, 'tests')): readonly RuleTest[] {
  return testFiles(folder).flatMap((file) => {
    const titles = [...readFileSync(file, 'utf8').matchAll(TITLE)].map(([, , title = '']) => title)
    return titles.flatMap((title) =>
      [...new Set(title.match(ID))].map((id) => ({ id, title, file: relative(PROJECT_DIR, file) })),
    )
  })
}

/** `docs/rules.md`: what the program does for each step and rule, where, and the tests that show it. */
export function rulesDocument(tests: readonly RuleTest[]): string {
  const rows = Object.entries(RULES).map(([id, { does, where, still }]) => {
    const places = [...where.map((place) => `\`${place}\``), ...actsOf(id), ...stepsOf(id)].join(', ')
    return `| ${id} | ${does}${still === undefined ? '' : ` *${still}.*`} | ${places} | ${shownTests(id, tests)} |`
  })
  return [
    '# The rules of the procedure, and where they live',
    '',
    'Made by `npm run rules:document` from `scripts/rule-table.ts`, the tables of the domain and the titles of the',
    'tests; CI refuses an old one. *Part …* names what a later part of the work adds.',
    '',
    '| id | what the program does | where | shown by |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function actsOf(id: string): readonly string[] {
  return Object.entries(ACTS).flatMap(([kind, { rule }]) => (rule === id ? [`act \`${kind}\``] : []))
}

function stepsOf(id: string): readonly string[] {
  return STEP_RULES.flatMap(({ rule, code }) => (rule === id ? [`step \`${code}\``] : []))
}

function shownTests(id: string, tests: readonly RuleTest[]): string {
  const own = tests.filter((test) => test.id === id)
  const [first] = own.toSorted((a, b) => Number(b.title.startsWith(id)) - Number(a.title.startsWith(id)))
  if (first === undefined) return 'no test yet'
  const others = own.length > 1 ? ` and ${String(own.length - 1)} more` : ''
  return `“${first.title.replaceAll('|', '\\|')}” (\`${first.file}\`)${others}`
}

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:test|spec)\.ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}
