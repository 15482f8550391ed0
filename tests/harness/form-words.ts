import { readFileSync } from 'node:fs'
import type { FormEntry, FormMoment, FormRows, FormValue } from '../../src/domain/forms/form-rows.ts'

interface FormTexts {
  readonly title: Readonly<Record<string, string>>
  readonly label: Readonly<Record<string, string>>
  readonly choice: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly moment: string
  readonly day: string
}

const texts = JSON.parse(
  readFileSync(new URL('../../src/locales/zh-Hans/forms.json', import.meta.url), 'utf8'),
) as FormTexts

/** Every word a form must show: its title first, then labels and values, the boxes before each choice. */
export function wordsOnForm(rows: FormRows): readonly string[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  return [
    texts.title[rows.formId],
    ...cells.flatMap(({ label, values }) => [texts.label[label], ...values.flatMap(wordsOf)]),
    ...rows.signatures.map(({ label }) => texts.label[label]),
  ].map((word) => word ?? 'a word that is missing')
}

/** Title and labels of a form: what is printed in the characters of the office. */
export function printedWords(rows: FormRows): readonly string[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  const labels = [...cells, ...rows.signatures].map(({ label }) => texts.label[label])
  return [texts.title[rows.formId], ...labels].map((word) => word ?? 'a word that is missing')
}

function wordsOf(value: FormValue | FormEntry): readonly (string | undefined)[] {
  switch (value.kind) {
    case 'text':
      return [value.text]
    case 'word':
      return [texts.choice[value.group]?.[value.code]]
    case 'choices':
      return value.options.map(
        ({ code, isChosen }) =>
          `${isChosen ? '☑' : '☐'}${texts.choice[value.group]?.[code] ?? 'a word that is missing'}`,
      )
    case 'moment':
      return value.at === null ? [] : [written(texts.moment, value.at)]
    case 'day':
      return value.at === null ? [] : [written(texts.day, value.at)]
    case 'list':
      return [texts.label[value.of], ...value.lines.flat().flatMap(wordsOf)]
    default:
      return []
  }
}

function written(template: string, at: FormMoment): string {
  return template.replace(/\{(\w+)\}/gu, (_, key: string) =>
    String(at[key as keyof FormMoment]).padStart(2, '0'),
  )
}
