import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { convertText } from './locale-plugin.ts'
import { traditionalWords } from './traditional-words.ts'

/** The supplied wordings in traditional characters. */
const TRADITIONAL_PACK = 'virtual:prompt-pack/zh-Hant'

/** Fields that hold words; everything else is a code. */
const SPOKEN_FIELDS = ['text', 'reminders', 'avoid', 'name']

/** Serves `virtual:prompt-pack/zh-Hant`: the supplied pack of a file, made traditional by OpenCC; its placeholders stay. */
export function promptPackPlugin(file: string): Plugin {
  const path = resolve(file)
  const toTraditional = traditionalWords()
  return {
    name: 'tingsu:prompt-pack',
    resolveId: (id) => (id === TRADITIONAL_PACK ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${TRADITIONAL_PACK}`) return undefined
      this.addWatchFile(path)
      const pack: unknown = JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) => {
        if (!SPOKEN_FIELDS.includes(key)) return key === 'language' ? 'zh-Hant' : value
        if (typeof value === 'string') return convertText(value, toTraditional)
        return Array.isArray(value) ? value.map((line) => convertText(String(line), toTraditional)) : value
      })
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack))})`
    },
  }
}
