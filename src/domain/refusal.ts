import type { Refusal, RefusalCode } from './case-commands.ts'

/** Longest text of one field, in characters; nine thousand must pass, a pasted book need not. */
export const LONGEST_TEXT = 20_000

/** How far a moment that has happened may lie ahead, because two clocks never agree. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000

/** Makes a refusal; `rule` is the rule it rests on. */
export function refusal(code: RefusalCode, rule: string, params: Refusal['params'] = {}): Refusal {
  return { code, rule, params }
}

/** First refusal of a list of checks, `null` when all pass. */
export function firstRefusal(checks: readonly (() => Refusal | null)[]): Refusal | null {
  for (const check of checks) {
    const refused = check()
    if (refused !== null) return refused
  }
  return null
}

/** Whether a text says nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Refuses texts longer than `LONGEST_TEXT`; `texts` by field. */
export function refuseLongText(texts: Readonly<Record<string, unknown>>): Refusal | null {
  for (const [field, text] of Object.entries(texts)) {
    if (typeof text !== 'string' || text.length <= LONGEST_TEXT) continue
    const characters = Array.from(text).length
    if (characters > LONGEST_TEXT) {
      return refusal('textTooLong', 'P11', { field, characters, longest: LONGEST_TEXT })
    }
  }
  return null
}

/** Refuses a moment that should have happened but lies ahead. */
export function refuseFuture(field: string, at: number | null | undefined, now: number): Refusal | null {
  const isAhead = typeof at === 'number' && at > now + CLOCK_TOLERANCE_MS
  return isAhead ? refusal('happenedInFuture', 'S1', { field, at }) : null
}

/** R9: a promise is about what is still to come. */
export function refusePastPromise(promisedAt: number, now: number): Refusal | null {
  return promisedAt > now ? null : refusal('promiseInPast', 'R9', { promisedAt })
}

/** Refuses a decision whose reason must stand on record and is blank. */
export function refuseMissingReason(reason: string, rule: string): Refusal | null {
  return isBlank(reason) ? refusal('reasonMissing', rule) : null
}
