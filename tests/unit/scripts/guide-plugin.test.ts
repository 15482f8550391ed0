import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAILURE_CODES } from '../../../electron/contract/failures.ts'
import { failureMark, FAILURE_NUMBERS } from '../../../electron/contract/failure-numbers.ts'
import { readGuide } from '../../../scripts/guide-plugin.ts'
import type { GuideChapter, GuideInline } from '../../../src/app/guide/guide-tree.ts'

const ROOT = join(import.meta.dirname, '../../..')
const GUIDE = join(ROOT, 'docs/guide')
const LOCALES = join(ROOT, 'src/locales')
const MOST_PICTURE_BYTES = 200_000
/** Keys of fields and of the browser's own, which no command carries. */
const KEYS_OF_FIELDS = ['Enter', 'Shift+Enter', 'Shift+Tab', 'Tab', 'Escape', ...'123456789']

const chinese = readGuide(GUIDE, LOCALES, 'zh-Hans')
const english = readGuide(GUIDE, LOCALES, 'en')

const blocksOf = (chapters: readonly GuideChapter[]) =>
  chapters.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
const wordsOf = (chapters: readonly GuideChapter[]): readonly GuideInline[] =>
  blocksOf(chapters).flatMap((block) => {
    if (block.kind === 'picture') return []
    return block.kind === 'list' ? block.items.flat() : block.words
  })
const picturesOf = (chapters: readonly GuideChapter[]): readonly string[] =>
  blocksOf(chapters).flatMap((block) => (block.kind === 'picture' ? [block.source] : []))
const shapeOf = (chapters: readonly GuideChapter[]) =>
  chapters.map(({ id, sections }) => ({
    id,
    sections: sections.map(({ id: own, blocks }) => `${own} ${blocks.map(({ kind }) => kind).join(' ')}`),
  }))

/** Every text between single quotes in the sources: the keys of commands are among them. */
function quotedInSources(): ReadonlySet<string> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => /\.(?:ts|vue)$/u.test(name))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  return new Set([...texts.join('\n').matchAll(/'([^'\n]{1,20})'/gu)].map(([, quoted = '']) => quoted))
}

describe('the user guide', () => {
  it('has the same chapters, sections, lists and pictures in both languages', () => {
    expect(chinese.length).toBeGreaterThan(10)
    expect(shapeOf(english)).toEqual(shapeOf(chinese))
  })
  it('names only keys that the program knows', () => {
    const known = quotedInSources()
    const keys = [...wordsOf(chinese), ...wordsOf(english)].flatMap((word) =>
      word.kind === 'key' ? [word.keys] : [],
    )
    expect(keys.length).toBeGreaterThan(100)
    const isKnown = (key: string): boolean =>
      KEYS_OF_FIELDS.includes(key) || known.has(key) || known.has(key.replace(/\d$/u, '${digit}'))
    const unknown = new Set(keys.filter((key) => !isKnown(key) && !/^Ctrl\+[1-9]$/u.test(key)))
    expect([...unknown]).toEqual([])
  })
  it('names the same keys in both languages', () => {
    const keysOf = (chapters: readonly GuideChapter[]) =>
      chapters.map((chapter) =>
        [
          ...new Set(wordsOf([chapter]).flatMap((word) => (word.kind === 'key' ? [word.keys] : []))),
        ].toSorted(),
      )
    expect(keysOf(english)).toEqual(keysOf(chinese))
  })
  it.each([...picturesOf(chinese), ...picturesOf(english)])('shows %s, a small picture', (name) => {
    const path = join(GUIDE, 'pictures', name)
    expect(existsSync(path)).toBe(true)
    expect(statSync(path).size).toBeLessThanOrEqual(MOST_PICTURE_BYTES)
  })
  it('keeps no picture that nobody sees', () => {
    const shown = new Set([...picturesOf(chinese), ...picturesOf(english)])
    expect(readdirSync(join(GUIDE, 'pictures')).filter((name) => !shown.has(name))).toEqual([])
  })
  it.each([
    ['zh-Hans', chinese],
    ['en', english],
  ] as const)('explains every failure by its code in %s', (_, chapters) => {
    const titles = chapters.flatMap(({ sections }) => sections.map(({ title }) => title))
    expect(titles).toEqual(
      expect.arrayContaining(FAILURE_CODES.map((code) => failureMark(FAILURE_NUMBERS[code]))),
    )
  })
  it('stands whole in the index of the folder', () => {
    const index = readFileSync(join(GUIDE, 'README.md'), 'utf8')
    for (const [language, chapters] of [
      ['zh-Hans', chinese],
      ['en', english],
    ] as const)
      for (const { title } of chapters) expect(index).toMatch(new RegExp(`\\[${title}\\]\\(${language}/`))
  })
})
