import { dateOfDay, dateText, dayNumber } from '../domain/civil-day.ts'
import { xmlAttribute, xmlTokens } from './xml-tags.ts'

/** How a number of a style is meant: as a date, with so many digits, or as it stands. */
export type NumberForm =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly isFrom1904: boolean }
  | { readonly kind: 'digits'; readonly count: number }

const PLAIN: NumberForm = { kind: 'plain' }
/** Formats the standard (and its Chinese tables) gives to dates without writing them down. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What the styles of a workbook say of numbers, by the number of the style. */
export function numberForms(stylesXml: string, isFrom1904: boolean): readonly NumberForm[] {
  const written = new Map<number, string>()
  const forms: NumberForm[] = []
  let isInCells = false
  for (const token of xmlTokens(stylesXml)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') isInCells = token.kind === 'open' && !token.isEmpty
    if (token.kind !== 'open') continue
    if (token.name === 'numFmt')
      written.set(
        Number(xmlAttribute(token.attributes, 'numFmtId')),
        xmlAttribute(token.attributes, 'formatCode'),
      )
    else if (token.name === 'xf' && isInCells)
      forms.push(formOf(Number(xmlAttribute(token.attributes, 'numFmtId')), written, isFrom1904))
  }
  return forms
}

function formOf(id: number, written: ReadonlyMap<number, string>, isFrom1904: boolean): NumberForm {
  // Without what stands in quotation marks and colours, a date is what has years or days in it.
  const code = (written.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
  if (isDateId(id) || /[yd]/iu.test(code) || /年|日/u.test(written.get(id) ?? ''))
    return { kind: 'date', isFrom1904 }
  return /^0{2,}$/u.test(code) ? { kind: 'digits', count: code.length } : PLAIN
}

/** Day 0 of the count: 1899-12-30, because the program believes in a 29 February 1900. */
const DAY_0 = dayNumber({ year: 1899, month: 12, day: 30 })
const DAY_0_OF_1904 = dayNumber({ year: 1904, month: 1, day: 1 })
const LAST_DAY = 2_958_465

/** A cell as a person would type it: no exponent in a telephone number, `0101` where it is shown so, `2019-05-01`. */
export function cellText(raw: string, type: string, form: NumberForm = PLAIN): string {
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return raw.slice(0, 10)
  const number = Number(raw)
  if ((type !== '' && type !== 'n') || raw.trim() === '' || !Number.isFinite(number)) return raw
  if (form.kind === 'date' && number > 0 && number <= LAST_DAY) return dayOf(number, form.isFrom1904)
  if (form.kind === 'digits') return String(Math.round(number)).padStart(form.count, '0')
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number)
}

function dayOf(count: number, isFrom1904: boolean): string {
  return dateText(dateOfDay((isFrom1904 ? DAY_0_OF_1904 : DAY_0) + Math.floor(count)))
}
