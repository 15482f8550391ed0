import type { FormMoment } from '../../domain/forms/form-rows.ts'
import { fillText } from './form-texts.ts'

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** A moment in the words of `template`, which names `{year}`, `{month}`, `{day}`, `{hour}` and `{minute}`. */
export function momentText(
  template: string,
  at: FormMoment,
  others: Readonly<Record<string, string>> = {},
): string {
  return fillText(template, {
    ...others,
    year: at.year,
    month: twoDigits(at.month),
    day: twoDigits(at.day),
    hour: twoDigits(at.hour),
    minute: twoDigits(at.minute),
  })
}
