import { PAPER_CODE_DIGITS, readPaperCode } from '../../domain/forms/paper-code.ts'

/** Keys of one reading follow each other within milliseconds; a machine under load may need some more. */
export const LONGEST_GAP_MS = 300
/** From so many digits at that speed on nobody typed them by hand. */
const SURELY_A_SCANNER = 20

/** What a key means for the reading that may be going on. */
export type BurstStep =
  | { readonly kind: 'none' }
  /** Digits that may become a code. */
  | { readonly kind: 'running'; readonly isFirst: boolean }
  | { readonly kind: 'complete'; readonly digits: string }
  /** A scanner's reading that is no code: misread, cut off, or of another thing. */
  | { readonly kind: 'broken' }

/** Recognises the digits of a paper's code among keys, by their speed and by themselves (ADR 18). */
export interface BurstReader {
  digit(digit: string, atMs: number): BurstStep
  /** Any other key; `isEnd` = one a scanner ends with (Enter, Tab). */
  other(isEnd: boolean, atMs: number): BurstStep
}

const NONE: BurstStep = { kind: 'none' }

/** Makes a reader. Every code begins with 0, so nothing else begins a reading; moments are of one monotonic clock. */
export function createBurstReader(): BurstReader {
  let digits = ''
  let lastMs = Number.NEGATIVE_INFINITY

  return {
    digit(digit, atMs) {
      if (atMs - lastMs > LONGEST_GAP_MS) digits = ''
      lastMs = atMs
      if (digits === '' && digit !== '0') return NONE
      digits += digit
      // What was typed before in haste may stand in front of it.
      const tail = digits.slice(-PAPER_CODE_DIGITS)
      if (tail.length === PAPER_CODE_DIGITS && isCode(tail)) {
        digits = ''
        return { kind: 'complete', digits: tail }
      }
      return { kind: 'running', isFirst: digits.length === 1 }
    },
    other(isEnd, atMs) {
      const count = atMs - lastMs > LONGEST_GAP_MS ? 0 : digits.length
      digits = ''
      return isEnd && count >= SURELY_A_SCANNER ? { kind: 'broken' } : NONE
    },
  }
}

/** Whether digits are a code whose check digits are right, of whichever form. */
export function isCode(digits: string): boolean {
  const code = readPaperCode(digits)
  return typeof code === 'object' || code === 'unknownForm'
}
