import type { Calendar } from '../../domain/calendar.ts'
import type { EmergencyCall, EmergencyCardText } from './emergency-cards.ts'

/** What was done while the card was open, with the true times (P13). Epoch milliseconds. */
export interface EmergencyLog {
  readonly pressedAt: number
  readonly calledAt: ReadonlyMap<EmergencyCall, number>
}

/** Who was called becomes a line; the same key again takes a mistake back. */
export function markedCall(log: EmergencyLog, call: EmergencyCall, at: number): EmergencyLog {
  const calledAt = new Map(log.calledAt)
  if (!calledAt.delete(call)) calledAt.set(call, at)
  return { ...log, calledAt }
}

/** First lines of the record: the kind, when the key was pressed, and who was called when. */
export function emergencyContent(
  card: EmergencyCardText,
  { pressedAt, calledAt }: EmergencyLog,
  calendar: Calendar,
  words: { readonly reported: string; readonly called: (call: EmergencyCall) => string },
): string {
  const calls = [...calledAt].sort(([, a], [, b]) => a - b)
  return [
    `【${card.title}】`,
    `${clockTime(pressedAt, calendar)} ${words.reported}`,
    ...calls.map(([call, at]) => `${clockTime(at, calendar)} ${words.called(call)}`),
  ].join('\n')
}

/** `HH:mm:ss` on the office's wall. */
export function clockTime(at: number, calendar: Calendar): string {
  const { hour, minute } = calendar.wallTime(at)
  return [hour, minute, Math.floor(at / 1000) % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
