import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colourTokens, contrastRatio, LOOKS, type LookName } from '../../../scripts/look-tokens.ts'

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const css = textOf('src/ui/tokens.css')
const tokens = colourTokens(css)
const GROUNDS = ['paper', 'sheet', 'shade', 'key'] as const

function colour(name: string, look: LookName): string {
  const token = tokens.find((one) => one.name === name)
  if (!token) throw new Error(`Token --${name}: expected in tokens.css, not found`)
  return token[look]
}

/** Text upon its grounds. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ...['ink', 'ink-2', 'ink-3'].map((name) => [name, [...GROUNDS, 'accent-soft']] as const),
  ['accent', ['paper', 'sheet', 'shade', 'accent-soft']],
  ['seal', ['paper', 'sheet', 'shade', 'seal-soft', 'accent-soft']],
  ['ok', ['paper', 'sheet', 'shade', 'ok-soft']],
  ['warn', ['paper', 'sheet', 'shade', 'warn-soft']],
  ['ink', ['seal-soft', 'ok-soft', 'warn-soft']],
  ['on-accent', ['accent']],
  ['on-seal', ['seal']],
]
/** What must be told from its ground without being text: edges of controls, the focus ring, marks. */
const MARKS: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['paper', 'sheet', 'shade']],
  ['accent', ['paper', 'sheet', 'shade', 'accent-soft']],
  ['seal', ['paper', 'sheet']],
]
const pairs = (of: readonly (readonly [string, readonly string[]])[]) =>
  of.flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const))

describe('WCAG 2.2: what is computed', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#24527a', '#24527a', 1],
  ])('%s upon %s is %d : 1', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2)
  })
  it('a colour that the contrast look forgets is named', () => {
    expect(() => colourTokens('--ink: light-dark(#000000, #ffffff);')).toThrow('--ink')
  })
})

describe.each(LOOKS)('the look %s', (look) => {
  const least = look === 'contrast' ? 7 : 4.5
  it.each(pairs(TEXT))(`text --%s upon --%s reaches ${least} : 1`, (name, ground) => {
    expect(contrastRatio(colour(name, look), colour(ground, look))).toBeGreaterThanOrEqual(least)
  })
  it.each(pairs(MARKS))('the mark --%s upon --%s reaches 3 : 1', (name, ground) => {
    expect(contrastRatio(colour(name, look), colour(ground, look))).toBeGreaterThanOrEqual(3)
  })
})

describe('docs/look.md', () => {
  const page = textOf('docs/look.md')
  it('lists every colour of the token file as it is', () => {
    const listed = [...page.matchAll(/^\| `--([\w-]+)` \| `(#\w+)` \| `(#\w+)` \| `(#\w+)` \|/gmu)]
    expect(listed.map(([, name, light, dark, contrast]) => ({ name, light, dark, contrast }))).toEqual(
      tokens.map(({ name, light, dark, contrast }) => ({ name, light, dark, contrast })),
    )
  })
  it('shows every component of src/ui in three looks', () => {
    const components = readdirSync(new URL('../../../src/ui', import.meta.url))
      .filter((name) => name.endsWith('.vue'))
      .map((name) => name.slice(0, -'.vue'.length))
    const pictures = components.flatMap((name) => LOOKS.map((look) => `look/${name}-${look}.png`))
    const there = new Set(readdirSync(new URL('../../../docs/look', import.meta.url)))
    expect(pictures.filter((path) => !page.includes(path))).toEqual([])
    expect(pictures.filter((path) => !there.has(path.slice('look/'.length)))).toEqual([])
  })
})
