import { readTimeOfDay } from '../../domain/typed-time-of-day.ts'

/** Reads `8`, `8:30`, `0830`, `24:00` as minutes after midnight; `null` = no such time. */
export function typedMinuteOfDay(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (/^24(?::?00)?$/.test(plain)) return 24 * 60
  const time = readTimeOfDay(/^\d{1,2}$/.test(plain) ? `${plain}:00` : plain)
  return time === null ? null : time.hour * 60 + time.minute
}

/** `08:30`; `24:00` is the end of the day. */
export function minuteOfDayText(minutes: number): string {
  const twoDigits = (count: number): string => String(count).padStart(2, '0')
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
