import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_DIR } from '../../../scripts/command.ts'
import { RULES } from '../../../scripts/rule-table.ts'
import { rulesDocument, ruleTests } from '../../../scripts/rules-document.ts'

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1)}`)

describe('the table of rules', () => {
  it('has every step and rule of the procedure, in order', () => {
    expect(Object.keys(RULES)).toEqual([...numbered('S', 11), ...numbered('R', 35), ...numbered('P', 15)])
  })

  it('names places that exist', () => {
    const missing = Object.entries(RULES).flatMap(([id, { where }]) =>
      where.filter((place) => !existsSync(resolve(PROJECT_DIR, place))).map((place) => `${id} ${place}`),
    )
    expect(missing).toEqual([])
  })

  it('is told with the acts, steps and tests of each rule', () => {
    const document = rulesDocument([
      { id: 'R13', title: 'after R13 the rest', file: 'tests/b.test.ts' },
      { id: 'R13', title: 'R13 orders a|b', file: 'tests/a.test.ts' },
    ])
    expect(document).toContain('“R13 orders a\\|b” (`tests/a.test.ts`) and 1 more')
    expect(document).toContain('act `rectificationOrdered`, step `orderRectification`')
    expect(document).toMatch(/\| R22 \|.*\| no test yet \|/)
  })
})

describe('docs/rules.md', () => {
  const page = readFileSync(resolve(PROJECT_DIR, 'docs/rules.md'), 'utf8')
  const tests = ruleTests()

  it('is what npm run rules:document makes of the tables and the titles of the tests', () => {
    expect(page).toBe(rulesDocument(tests))
  })

  it.each([
    ['a test more', [...tests, { id: 'R13', title: 'R13 orders', file: 'tests/a.test.ts' }]],
    ['a rule without its tests', tests.filter(({ id }) => id !== 'P2')],
    ['a test that has another title', tests.map((test) => ({ ...test, title: `${test.title} again` }))],
  ])('is old with %s', (_, changed) => {
    expect(page).not.toBe(rulesDocument(changed))
  })
})
