import {
  anyWord,
  PART_OF_DAY_WORDS,
  PART_OF_HOUR_WORDS,
  type PartOfDay,
  valueOfWord,
} from './typed-time-words.ts'

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?'
const SPOKEN = `\\d{1,2}[点时](?:钟|\\d{1,2}分?|${anyWord(PART_OF_HOUR_WORDS)})?`
const COMPACT = '\\d{3,4}'

/** Inside of a group of a regular expression that matches what `readTimeOfDay` reads. */
export const TIME_OF_DAY = `(?:${anyWord(PART_OF_DAY_WORDS)})?\\s*(?:${CLOCK}|${SPOKEN}|${COMPACT})`

const HOUR = '\\d{1,2}(?=\\D)|\\d{1,2}(?=\\d{2}$)'
const TAKEN_APART = new RegExp(`^(${anyWord(PART_OF_DAY_WORDS)})?\\s*(${HOUR})(.*)$`)
const MINUTES = /^[:点时]?(\d{1,2})/

/** Reads `14:30`, `1430`, `14点半`, `下午2点`; `null` when the clock knows no such time. Seconds are dropped. */
export function readTimeOfDay(text: string): { readonly hour: number; readonly minute: number } | null {
  const [, part, hours, rest = ''] = TAKEN_APART.exec(text) ?? []
  const hour = hourOf(Number(hours), valueOfWord<PartOfDay>(PART_OF_DAY_WORDS, part))
  const minute = valueOfWord(PART_OF_HOUR_WORDS, rest.slice(1)) ?? Number(MINUTES.exec(rest)?.[1] ?? 0)
  return hour !== null && hour <= 23 && minute <= 59 ? { hour, minute } : null
}

function hourOf(hour: number, part: PartOfDay | undefined): number | null {
  if (part === undefined) return hour
  if (hour >= part.stays[0] && hour <= part.stays[1]) return hour
  return part.moved !== null && hour >= part.moved[0] && hour <= part.moved[1] ? hour + 12 : null
}
