/** A date of the calendar on the wall, without a time zone. `month` 1 to 12. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_OF_400_YEARS = 146_097
/** 0000-03-01 to 1970-01-01: counted from March, the leap day is the last of its year. */
const DAYS_BEFORE_1970 = 719_468
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4

/** Asked for on every day of a limit in working time. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, count) => String(count).padStart(2, '0'))

/** Days since 1970-01-01; day and month overflow as in `Date`. */
export function dayNumber({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** The date of a day number. */
export function dateOfDay(dayCount: number): CivilDate {
  const shifted = dayCount + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_OF_400_YEARS)
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 0 (Sunday) to 6. */
export function weekdayOfDay(dayCount: number): number {
  return (((dayCount + WEEKDAY_OF_DAY_0) % 7) + 7) % 7
}

/** `2026-10-01`. */
export function dateText({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[day] ?? ''}`
}

/** The day number of `2026-10-01`; `null` = no such date, as `2026-02-29`. */
export function dayOfText(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  // `Date.UTC` takes years below 100 for those of the 20th century.
  if (year < 100) return null
  const count = dayNumber({ year, month, day })
  return dateText(dateOfDay(count)) === text ? count : null
}
