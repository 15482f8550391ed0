import type { LetterDay, LetterParagraph, LetterValue } from '../../domain/forms/letter.ts'
import { choiceText, fillText, formTexts } from './form-texts.ts'

/** A piece of a sentence: words, a ruled gap, or the gaps of a date. */
export type LetterPiece =
  | { readonly kind: 'words'; readonly text: string; readonly isOfRecord: boolean }
  | { readonly kind: 'gap'; readonly name: string }
  | { readonly kind: 'dateGap' }

/** A sentence cut at its places; a place without a value is a defect and throws. */
export function letterPieces({ of, values }: LetterParagraph): readonly LetterPiece[] {
  return formTexts.paragraph[of].split(/\{(\w+)\}/u).flatMap((part, index): readonly LetterPiece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'words', text: part, isOfRecord: false }]
    const value = values[part]
    if (value === undefined) throw new Error(`Letter "${of}": expected a value for {${part}}, got none`)
    return [pieceOf(part, value)]
  })
}

function pieceOf(name: string, value: LetterValue): LetterPiece {
  if (value.kind === 'date')
    return value.at === null
      ? { kind: 'dateGap' }
      : { kind: 'words', text: letterDate(value.at), isOfRecord: false }
  const text = valueText(value)
  return text === '' ? { kind: 'gap', name } : { kind: 'words', text, isOfRecord: true }
}

function valueText(value: Exclude<LetterValue, { kind: 'date' }>): string {
  const { building, buildings } = formTexts.letter
  switch (value.kind) {
    case 'text':
      return value.text
    case 'category':
      return choiceText('serviceCategory', value.code)
    case 'buildings':
      return value.names.map((name) => fillText(building, { building: name })).join(buildings)
    case 'erased':
      return formTexts.erased
  }
}

/** A day as letters write it, without the time of day. */
export function letterDate({ year, month, day }: LetterDay): string {
  return fillText(formTexts.letter.date, { year, month, day })
}

/** Words of the record as paragraphs: one for each line that says something. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
