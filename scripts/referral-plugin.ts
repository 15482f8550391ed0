import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { traditionalWords } from './traditional-words.ts'

const PREFIX = '\0virtual:referral/'

/** Codes and marks of the list that are no words. */
const NOT_WORDS = ['id', 'categories', 'parties', 'en']

type Body = Readonly<Record<string, unknown>> & { readonly words: string }
interface SuppliedList {
  readonly bodies: readonly Body[]
}

/**
 * Serves `virtual:referral/<script>`: the supplied referral directory, for `zh-Hant` in traditional characters. A complaint
 * may be taken down in either, so the words it is found by are there in both.
 */
export function referralPlugin(file: string): Plugin {
  const toTraditional = traditionalWords()
  const traditional = (body: Body): Body => {
    const converted = Object.fromEntries(
      Object.entries(body).map(([key, value]) => [
        key,
        typeof value === 'string' && !NOT_WORDS.includes(key) ? toTraditional(value) : value,
      ]),
    )
    return { ...converted, words: toTraditional(body.words), otherWords: body.words }
  }
  return {
    name: 'tingsu:referral',
    resolveId: (id) => (`\0${id}`.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined
      this.addWatchFile(file)
      const list = JSON.parse(readFileSync(file, 'utf8')) as SuppliedList
      const isTraditional = id === `${PREFIX}zh-Hant`
      const shown = isTraditional ? { ...list, bodies: list.bodies.map(traditional) } : list
      return `export default ${JSON.stringify(shown)}`
    },
  }
}
