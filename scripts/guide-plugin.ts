import { marked, type Token, type Tokens } from 'marked'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { FAILURE_NUMBERS, failureMark } from '../electron/contract/failure-numbers.ts'
import { traditionalWords } from './traditional-words.ts'
import type { GuideBlock, GuideChapter, GuideInline, GuideSection } from '../src/app/guide/guide-tree.ts'

const PREFIX = 'virtual:guide/'
/** Stands in the chapter of faults for one section a failure. */
const FAILURES_HERE = '{{failures}}'
const OPEN_PLACE = /\{\w+\}/gu

/** Words of a paragraph; a key stands between backticks. Throws for what the reader cannot show. */
function inlines(tokens: readonly Token[] | undefined, file: string): readonly GuideInline[] {
  return (tokens ?? []).flatMap((token): readonly GuideInline[] => {
    if (token.type === 'codespan') return [{ kind: 'key', keys: (token as Tokens.Codespan).text }]
    if (token.type === 'strong') return [{ kind: 'strong', text: (token as Tokens.Strong).text }]
    if (token.type === 'text' || token.type === 'escape')
      return [{ kind: 'text', text: (token as Tokens.Text).text.replaceAll('\n', ' ') }]
    throw new Error(`${file}: expected words, keys or strong words; found ${token.type}: ${token.raw}`)
  })
}

function blockOf(token: Token, file: string): readonly GuideBlock[] {
  if (token.type === 'space') return []
  if (token.type === 'paragraph') {
    const { tokens } = token as Tokens.Paragraph
    const [only] = tokens
    if (only?.type === 'image' && tokens.length === 1) {
      const { href, text } = only as Tokens.Image
      return [{ kind: 'picture', source: basename(href), words: text }]
    }
    return [{ kind: 'paragraph', words: inlines(tokens, file) }]
  }
  if (token.type === 'list') {
    const { items, ordered } = token as Tokens.List
    const words = items.map(({ tokens }) =>
      tokens.flatMap((part) => inlines('tokens' in part ? part.tokens : [], file)),
    )
    return [{ kind: 'list', isOrdered: ordered, items: words }]
  }
  throw new Error(`${file}: expected a paragraph, a list or a picture; found ${token.type}: ${token.raw}`)
}

/** One chapter: its first heading is its title, each `##` begins a section, the file's name is its id. */
export function readChapter(file: string, failures: readonly GuideSection[]): GuideChapter {
  const id = basename(file, '.md').replace(/^\d+-/u, '')
  let title = ''
  const sections: GuideSection[] = []
  for (const token of marked.lexer(readFileSync(file, 'utf8'))) {
    if (token.type === 'heading') {
      const { depth, text } = token as Tokens.Heading
      if (depth === 1) title = text
      else sections.push({ id: `${id}-${String(sections.length + 1)}`, title: text, blocks: [] })
    } else if (token.type === 'paragraph' && token.raw.trim() === FAILURES_HERE) sections.push(...failures)
    else {
      const blocks = blockOf(token, file)
      const last = sections.pop() ?? { id: `${id}-0`, title: '', blocks: [] }
      sections.push({ ...last, blocks: [...last.blocks, ...blocks] })
    }
  }
  return { id, title, sections: sections.filter(({ title: own, blocks }) => own !== '' || blocks.length > 0) }
}

/** A section for each failure: its number, and its words with the places open. */
function failureSections(localesDir: string, language: string): readonly GuideSection[] {
  const file = join(localesDir, language, 'failures.json')
  const words = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
  return Object.entries(FAILURE_NUMBERS).map(([code, number]) => {
    const text = words.get(code)
    if (text === undefined) throw new Error(`${file}: expected words for ${code}`)
    const shown = text.replaceAll(OPEN_PLACE, '…')
    return {
      id: `failure-${String(number)}`,
      title: failureMark(number),
      blocks: [{ kind: 'paragraph', words: [{ kind: 'text', text: shown }] }],
    }
  })
}

/** The chapters of a written language, in the order of their files' numbers. */
export function readGuide(guideDir: string, localesDir: string, language: string): readonly GuideChapter[] {
  const failures = failureSections(localesDir, language)
  return readdirSync(join(guideDir, language))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readChapter(join(guideDir, language, name), failures))
}

/** Serves `virtual:guide/<language>`: the chapters of `docs/guide` as a tree, their pictures as files of the program. */
export function guidePlugin(guideDir: string, localesDir: string): Plugin {
  const toTraditional = traditionalWords()
  return {
    name: 'tingsu:guide',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const language = id.slice(`\0${PREFIX}`.length)
      const written = language === 'en' ? 'en' : 'zh-Hans'
      for (const name of readdirSync(join(guideDir, written)))
        this.addWatchFile(join(guideDir, written, name))
      const tree = JSON.stringify(readGuide(guideDir, localesDir, written))
      const text = language === 'zh-Hant' ? toTraditional(tree) : tree
      const pictures = [...new Set([...tree.matchAll(/"source":"([^"]+)"/gu)].map(([, name = '']) => name))]
      const imports = pictures.map(
        (name, index) =>
          `import p${String(index)} from ${JSON.stringify(resolve(guideDir, 'pictures', name))}`,
      )
      const entries = pictures.map((name, index) => `${JSON.stringify(name)}: p${String(index)}`)
      return [
        ...imports,
        `export const chapters = JSON.parse(${JSON.stringify(text)})`,
        `export const pictures = { ${entries.join(', ')} }`,
      ].join('\n')
    },
  }
}
