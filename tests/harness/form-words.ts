import { readFileSync } from 'node:fs'
import type { FormEntry, FormMoment, FormRows, FormValue } from '../../src/domain/forms/form-rows.ts'
import type { Letter, LetterBlock, LetterValue } from '../../src/domain/forms/letter.ts'

interface FormTexts {
  readonly title: Readonly<Record<string, string>>
  readonly label: Readonly<Record<string, string>>
  readonly choice: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly titleOf: Readonly<Record<string, string>>
  readonly heading: Readonly<Record<string, string>>
  readonly paragraph: Readonly<Record<string, string>>
  readonly letter: Readonly<Record<'date' | 'building' | 'buildings', string>>
  readonly moment: string
  readonly day: string
  readonly date: string
  readonly shortDate: string
  readonly amount: Readonly<Record<string, string>>
}

const texts = JSON.parse(
  readFileSync(new URL('../../src/locales/zh-Hans/forms.json', import.meta.url), 'utf8'),
) as FormTexts

/** Every word a form must show: its title first, then labels and values, the boxes before each choice. */
export function wordsOnForm(rows: FormRows): readonly string[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  return [
    titleOf(rows),
    ...letterWords(rows.letter),
    ...cells.flatMap(({ label, values }) => [texts.label[label], ...values.flatMap(wordsOf)]),
    ...rows.signatures.map(({ label }) => texts.label[label]),
  ].map((word) => word ?? 'a word that is missing')
}

/** Title and labels of a form: what is printed in the characters of the office. */
export function printedWords(rows: FormRows): readonly string[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  const labels = [...cells, ...rows.signatures].map(({ label }) => texts.label[label])
  const headings = (rows.letter?.parts ?? []).flatMap(({ heading }) =>
    heading === null ? [] : [texts.heading[heading]],
  )
  return [titleOf(rows), ...headings, ...labels].map((word) => word ?? 'a word that is missing')
}

function titleOf({ formId, variant }: FormRows): string | undefined {
  return variant === undefined ? texts.title[formId] : texts.titleOf[variant]
}

/** Every heading of a letter, its sentences with what stands in them, and the words of the record, line by line. */
function letterWords(letter: Letter | undefined): readonly (string | undefined)[] {
  if (letter === undefined) return []
  return [
    ...sentence(letter.to),
    ...letter.parts.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [texts.heading[heading]]),
      ...blocks.flatMap(sentence),
    ]),
    ...(letter.date === null ? [] : [dateText(letter.date)]),
  ]
}

/** A sentence as far as there is a value for its places; between gaps for the hand the words stand alone. */
function sentence(block: LetterBlock): readonly string[] {
  if (block.kind === 'text') return block.text.split('\n')
  if (block.kind === 'erased') return []
  const template = texts.paragraph[block.of] ?? 'a sentence that is missing'
  return template
    .replace(/\{(\w+)\}/gu, (_, key: string) => letterValue(block.values[key]) || '\n')
    .split('\n')
}

function letterValue(value: LetterValue | undefined): string {
  switch (value?.kind) {
    case 'text':
      return value.text
    case 'date':
      return value.at === null ? '' : dateText(value.at)
    case 'category':
      return texts.choice['serviceCategory']?.[value.code] ?? 'a word that is missing'
    case 'buildings':
      return value.names
        .map((name) => texts.letter.building.replace('{building}', name))
        .join(texts.letter.buildings)
    default:
      return ''
  }
}

function dateText(at: { readonly year: number; readonly month: number; readonly day: number }): string {
  return texts.letter.date.replace(/\{(\w+)\}/gu, (_, key: string) => String(at[key as keyof typeof at]))
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
    case 'date':
      return value.at === null ? [] : [String(value.at.year), String(value.at.day).padStart(2, '0')]
    case 'days':
      return [value.from, value.to].flatMap((at) => (at === null ? [] : [written(texts.date, at)]))
    case 'amount':
      return [
        `${value.amount === null ? '' : String(value.amount)} ${texts.amount[value.of] ?? 'a missing word'}`,
      ]
    case 'title':
      return [texts.title[value.of]]
    case 'tick':
      return ['☐']
    case 'figure':
      return [value.show === 'count' ? String(value.numerator) : partsOf(value)]
    case 'list':
      return [texts.label[value.of], ...value.lines.flat().flatMap(wordsOf)]
    default:
      return []
  }
}

/** P12: what a figure is made of, or its rate alone where that stands beside it. */
function partsOf({ numerator, denominator, show }: Extract<FormEntry, { kind: 'figure' }>): string {
  if (show !== 'share') return `${String(numerator)}/${String(denominator)}`
  const percent = (numerator / denominator) * 100
  if (denominator === 0) return '—'
  return `${percent === 0 || percent === 100 ? String(percent) : percent.toFixed(1)}%`
}

function written(template: string, at: FormMoment): string {
  return template.replace(/\{(\w+)\}/gu, (_, key: string) =>
    String(at[key as keyof FormMoment]).padStart(2, '0'),
  )
}
