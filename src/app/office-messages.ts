import type { Ref } from 'vue'
import { compile, type MessageCompiler } from '@intlify/core-base'
import { officeWording, type TraditionalWords } from '../domain/traditional-words.ts'

/** Fields of a compiled message that hold its words: a text's value and the text of a message that is nothing else. */
const WORDS = ['v', 's']
/** Kinds of compiled parts whose `v` is a name and no word: `@:linked.key` and its modifier. */
const NAMES = [7, 8]

/**
 * Plain words are the message; what has open places was compiled when the program was built (`locale-plugin.ts`).
 * Traditional characters are spoken in the office's own words, and a change of these is seen at once (ADR 46).
 */
export function officeMessages(words: Readonly<Ref<TraditionalWords>>): MessageCompiler {
  let made = { words: words.value, say: officeWording(words.value), known: new WeakMap<object, object>() }

  function inOfficeWords<Message extends string | object>(message: Message): Message
  function inOfficeWords(message: string | object): string | object {
    if (made.words !== words.value)
      made = { words: words.value, say: officeWording(words.value), known: new WeakMap() }
    if (typeof message === 'string') return made.say(message)
    const known = made.known.get(message) ?? wordsChanged(message, made.say)
    made.known.set(message, known)
    return known
  }

  return (message, context) => {
    const spoken = context.locale === 'zh-Hant' ? inOfficeWords(message) : message
    return typeof spoken === 'string' ? () => spoken : compile(spoken, context)
  }
}

/** A compiled message with its words changed; names of places stay. */
function wordsChanged(message: object, say: (text: string) => string): object {
  const kind = 't' in message ? message.t : undefined
  const isName = typeof kind === 'number' && NAMES.includes(kind)
  const parts = Object.entries(message).map(([key, part]: [string, unknown]) => {
    if (typeof part === 'string') return [key, WORDS.includes(key) && !isName ? say(part) : part]
    return [key, partChanged(part, say)]
  })
  return Object.fromEntries(parts) as object
}

function partChanged(part: unknown, say: (text: string) => string): unknown {
  if (Array.isArray(part)) return part.map((each: unknown) => partChanged(each, say))
  return typeof part === 'object' && part !== null ? wordsChanged(part, say) : part
}
