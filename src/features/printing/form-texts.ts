import type { ChoiceGroup, FileCount, FormListName } from '../../domain/forms/form-rows.ts'
import forms from '../../locales/zh-Hans/forms.json'

/**
 * Fixed words of printed forms. Forms print in Chinese whatever the language of the screen (`desk.md`, "Everywhere"),
 * so they do not go through the interface's translations.
 */
export const formTexts = forms

/** Puts values in place of `{name}`; a name without a value is a defect and throws. */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`Form text "${template}": expected a value for {${name}}, got none`)
    return String(value)
  })
}

/** Files by their kinds: `照片 2 张，录音 1 段`. */
export function filesText(counts: readonly FileCount[]): string {
  return counts.map(({ of, count }) => fillText(forms.files[of], { count })).join(forms.comma)
}

/** The word of one option; throws for an option without a word. */
export function choiceText(group: ChoiceGroup, code: string): string {
  const words: Readonly<Record<string, string>> = forms.choice[group]
  const word = words[code]
  if (word === undefined) throw new Error(`Form text: expected a word for ${group} "${code}", got none`)
  return word
}

/** Head of a column; a list may have a word of its own for it. Throws for a column without a word. */
export function columnText(list: FormListName, column: string): string {
  const ofList: Readonly<Record<string, Readonly<Record<string, string>>>> = forms.columnOf
  const common: Readonly<Record<string, string>> = forms.column
  const word = ofList[list]?.[column] ?? common[column]
  if (word === undefined) throw new Error(`Form text: expected a word for column "${column}", got none`)
  return word
}
