import type { Calendar } from '../domain/calendar.ts'
import { safeFileName } from './safe-file-name.ts'

const MOST_OFFICE_CHARS = 40

/**
 * `<office>_<range>_<date>.tingsu.zip` (`safety.md` §3); the range goes from the day of the first event to that of the
 * last. Moments in epoch milliseconds.
 */
export function exportFileName(
  officeName: string,
  range: { readonly from: number; readonly to: number } | null,
  madeAt: number,
  calendar: Calendar,
): string {
  const { from, to } = range ?? { from: madeAt, to: madeAt }
  const days = [from, to, madeAt].map((moment) => dayOf(moment, calendar))
  const office = [...officeName].slice(0, MOST_OFFICE_CHARS).join('')
  return safeFileName(`${office}_${days[0]}-${days[1]}_${days[2]}.tingsu.zip`)
}

function dayOf(epochMs: number, calendar: Calendar): string {
  const { year, month, day } = calendar.wallTime(epochMs)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}
