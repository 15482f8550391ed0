import type { FormEntry } from '../../domain/forms/form-rows.ts'
import { shareOf } from '../../domain/statistics/figures.ts'
import { fillText, formTexts } from './form-texts.ts'

type Of<Kind extends FormEntry['kind']> = Omit<Extract<FormEntry, { kind: Kind }>, 'kind'>

/** A figure as it is written (P12): a rate never without what it is made of, unless that stands beside it. */
export function figureText({ numerator, denominator, show }: Of<'figure'>): string {
  const words = formTexts.figure
  const parts = fillText(words.parts, { numerator, denominator })
  const rate = shareOf({ numerator, denominator })
  const share = rate === null ? words.none : fillText(words.share, { percent: percentOf(rate) })
  switch (show) {
    case 'count':
      return String(numerator)
    case 'parts':
      return parts
    case 'share':
      return share
    case 'both':
      return fillText(words.both, { parts, share })
  }
}

/** With one decimal, unless nothing or all was meant. */
function percentOf(rate: number): string {
  return rate === 0 || rate === 1 ? String(rate * 100) : (rate * 100).toFixed(1)
}

/** By how much a figure changed: a count, or of a rate percentage points. */
export function changeText({ by, isRate }: Of<'change'>): string {
  const words = formTexts.figure
  if (by === null) return words.none
  const size = isRate ? Math.abs(by * 100).toFixed(1) : String(Math.abs(by))
  if (Number(size) === 0) return words.same
  return fillText(by > 0 ? words.more : words.less, { by: size })
}
