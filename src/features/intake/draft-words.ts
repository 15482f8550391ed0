import type { IntakeDraft } from './intake-draft.ts'

/** Household, or the first words of what was said, or whoever said them, or where: what a person knows a draft by. */
export function draftName({ household, content, complainantName, place }: IntakeDraft): string {
  const [name = ''] = [household, content, complainantName, place].map((text) => text.trim()).filter(Boolean)
  return firstWords(name, NAME_LENGTH)
}

/** The beginning of a text on one line. */
export function firstWords(text: string, length: number): string {
  const line = [...text.trim().replaceAll(/\s+/g, ' ')]
  return line.length <= length ? line.join('') : `${line.slice(0, length).join('')}…`
}

const NAME_LENGTH = 10
const SECOND_MS = 1000
const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

/** Age as `mm:ss`, then in hours, then in days: key and parts of the sentence. */
export function ageWords(
  sinceMs: number,
  nowMs: number,
): { key: string; params: Record<string, string | number> } {
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / SECOND_MS))
  if (seconds >= DAY_S) return { key: 'drafts.age.days', params: { days: Math.floor(seconds / DAY_S) } }
  if (seconds >= HOUR_S) return { key: 'drafts.age.hours', params: { hours: Math.floor(seconds / HOUR_S) } }
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0')
  return {
    key: 'drafts.age.minutes',
    params: { time: `${minutes}:${String(seconds % 60).padStart(2, '0')}` },
  }
}
