import { isUsablePassphrase, normalPassphrase } from './export-passphrase.ts'

/** Why a passphrase of one's own is not taken. */
export type PassphraseWeakness = 'foreignCharacters' | 'onlyDigits' | 'tooShort' | 'tooPlain'

/** Bits that guessing must at least cost. A thought-up word is far less than its letters, so a letter counts little. */
const LEAST_BITS = 60
const BITS_OF_CHARACTER = 3
const BITS_OF_FORESEEN = 0.5
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * What is wrong with a passphrase somebody thought up; `null` when it is strong enough (`safety.md` §3).
 *
 * Digits alone are refused whatever their number, and with them every PIN and telephone number.
 */
export function passphraseWeakness(typed: string): PassphraseWeakness | null {
  const normal = normalPassphrase(typed)
  if (!/^[a-z0-9]*$/u.test(normal)) return 'foreignCharacters'
  if (/^[0-9]+$/u.test(normal)) return 'onlyDigits'
  if (!isUsablePassphrase(typed)) return 'tooShort'
  return guessingBits(normal) < LEAST_BITS ? 'tooPlain' : null
}

function guessingBits(normal: string): number {
  const bits = [...normal].map((_, at) => (isForeseen(normal, at) ? BITS_OF_FORESEEN : BITS_OF_CHARACTER))
  return bits.reduce((sum, each) => sum + each, 0)
}

/** Whether a character repeats or continues what stands before it: `aaaa`, `abcd`, `4321`, `qwer`, `wordword`. */
function isForeseen(normal: string, at: number): boolean {
  if (at === 0) return false
  const pair = normal.slice(at - 1, at + 1)
  if (pair[0] === pair[1]) return true
  const last = normal.slice(Math.max(0, at - 2), at + 1)
  const isRun = (part: string) => RUNS.some((run) => run.includes(part))
  if (last.length === 3 && (isRun(last) || isRun([...last].toReversed().join('')))) return true
  const four = normal.slice(Math.max(0, at - 3), at + 1)
  return four.length === 4 && normal.slice(0, at).includes(four)
}
