import type { LikenessKey } from '../domain/alike.ts'

/** Digits of the greatest moment a date can hold. */
const MOMENT_DIGITS = 16
/** Stands in no key, so that no key begins like another one. */
const END_OF_KEY = '\u0000'

/** A likeness and a moment as one text that sorts by the moment within the likeness; `at` in epoch ms. */
export function alikeKey({ by, key }: LikenessKey, at: number): string {
  return `${by}:${key.replaceAll(END_OF_KEY, '')}${END_OF_KEY}${String(Math.max(0, at)).padStart(MOMENT_DIGITS, '0')}`
}
