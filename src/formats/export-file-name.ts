import type { Calendar } from '../domain/calendar.ts'
import { safeFileName } from './safe-file-name.ts'

/** Leaves room for what stands behind it, even when every character takes four bytes. */
const MOST_OFFICE_CHARS = 30

/**
 * `<office>_<range>_<date>.tingsu.zip` (`safety.md` §3), `….1of3.tingsu.zip` for one of several files; the range goes
 * from the day of the first event to that of the last, or is the chosen one. Moments in epoch milliseconds.
 */
export function exportFileName(
  officeName: string,
  range: { readonly from: number; readonly to: number } | null,
  madeAt: number,
  calendar: Calendar,
  part: { readonly number: number; readonly of: number } | null = null,
): string {
  const { from, to } = range ?? { from: madeAt, to: madeAt }
  const days = [from, to, madeAt].map((moment) => dayOf(moment, calendar))
  const office = [...officeName].slice(0, MOST_OFFICE_CHARS).join('')
  const numbered = part === null ? '' : `.${part.number}of${part.of}`
  return safeFileName(`${office}_${days[0]}-${days[1]}_${days[2]}${numbered}.tingsu.zip`)
}

function dayOf(epochMs: number, calendar: Calendar): string {
  const { year, month, day } = calendar.wallTime(epochMs)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}
