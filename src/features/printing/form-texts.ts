import { shallowReactive, shallowRef } from 'vue'
import type { FormListName } from '../../domain/forms/form-lists.ts'
import type { ChoiceGroup, FileCount, FormRows } from '../../domain/forms/form-rows.ts'
import type { FormScript } from '../../domain/office.ts'
import { officeWording, type TraditionalWords } from '../../domain/traditional-words.ts'
import reference from '../../locales/zh-Hans/forms.json'

export type FormTexts = typeof reference

/**
 * Fixed words of printed forms, in the characters chosen last. Forms print in Chinese whatever the language of the screen
 * (`desk.md`, "Everywhere"), so they do not go through the interface's translations.
 */
export const formTexts: FormTexts = shallowReactive({ ...reference })

const LOADERS: Readonly<Record<FormScript, () => Promise<FormTexts>>> = {
  'zh-Hans': () => Promise.resolve(reference),
  'zh-Hant': async () => checked((await import('virtual:form-words/zh-Hant')).default),
}
/** Characters of `formTexts` now; a paper says so, for the shapes of its font. */
export const formScript = shallowRef<FormScript>('zh-Hans')
let turn = 0

/** Puts the words of forms into these characters, for every paper of this window; traditional ones as the office says them. */
export async function writeFormsIn(script: FormScript, words: TraditionalWords = {}): Promise<void> {
  turn += 1
  const mine = turn
  const texts = await LOADERS[script]()
  // Another choice may have come while the words were read.
  if (mine !== turn) return
  Object.assign(formTexts, script === 'zh-Hant' ? withWording(texts, officeWording(words)) : texts)
  formScript.value = script
}

/** The same tree with every text changed. */
function withWording<T>(tree: T, change: (text: string) => string): T
function withWording(tree: unknown, change: (text: string) => string): unknown {
  if (typeof tree === 'string') return change(tree)
  if (Array.isArray(tree)) return tree.map((part: unknown) => withWording(part, change))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, withWording(part, change)]))
}

/** Puts values in place of `{name}`; a name without a value is a defect and throws. */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`Form text "${template}": expected a value for {${name}}, got none`)
    return String(value)
  })
}

/** Title of a paper; a form that is several papers has one for each. */
export function formTitle({ formId, variant }: Pick<FormRows, 'formId' | 'variant'>): string {
  return variant === undefined ? formTexts.title[formId] : formTexts.titleOf[variant]
}

/** Files by their kinds: `照片 2 张，录音 1 段`. */
export function filesText(counts: readonly FileCount[]): string {
  return counts.map(({ of, count }) => fillText(formTexts.files[of], { count })).join(formTexts.comma)
}

/** The word of one option; throws for an option without a word. */
export function choiceText(group: ChoiceGroup, code: string): string {
  const words: Readonly<Record<string, string>> = formTexts.choice[group]
  const word = words[code]
  if (word === undefined) throw new Error(`Form text: expected a word for ${group} "${code}", got none`)
  return word
}

/** Head of a column; a list may have a word of its own for it. Throws for a column without a word. */
export function columnText(list: FormListName, column: string): string {
  const ofList: Readonly<Record<string, Readonly<Record<string, string>>>> = formTexts.columnOf
  const common: Readonly<Record<string, string>> = formTexts.column
  const word = ofList[list]?.[column] ?? common[column]
  if (word === undefined) throw new Error(`Form text: expected a word for column "${column}", got none`)
  return word
}

/** Throws where words are missing: the two catalogues come from one file. */
function checked(words: unknown): FormTexts {
  if (!hasKeysOf(reference, words)) throw new Error('Form texts: expected the words of every form')
  return words
}

function hasKeysOf<T>(wanted: T, found: unknown): found is T {
  if (typeof wanted !== 'object' || wanted === null) return typeof found === typeof wanted
  if (typeof found !== 'object' || found === null) return false
  const known = new Map<string, unknown>(Object.entries(found))
  return Object.entries(wanted).every(([key, words]) => hasKeysOf(words, known.get(key)))
}
