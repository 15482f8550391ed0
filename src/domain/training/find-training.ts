import { TRAINING_RULES } from './training-acts.ts'
import type { TrainingCase } from './training-case.ts'

/**
 * The training cases that a search means (R23): every word of it stands in a text, is the name of its category, or is a rule
 * it is about. `categoryWord` names a category in the language of the screen.
 */
export function findTraining(
  all: readonly TrainingCase[],
  query: string,
  categoryWord: (code: string) => string,
): readonly TrainingCase[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  return all.filter((training) => words.every((word) => holds(training, word, categoryWord)))
}

/** A whole rule id means that rule and no other: R1 is not R12. */
function holds(
  { texts, serviceCategory, rules }: TrainingCase,
  word: string,
  categoryWord: (code: string) => string,
): boolean {
  const rule = word.toUpperCase()
  if (TRAINING_RULES.includes(rule)) return rules.includes(rule)
  const category = serviceCategory === null ? [] : [serviceCategory, categoryWord(serviceCategory)]
  return [...Object.values(texts ?? {}), ...category].some((text) =>
    text.normalize('NFKC').toLowerCase().includes(word),
  )
}

/** Rules typed by hand, `R12 R13、P3`; `null` = one of them is none. */
export function typedRules(typed: string): readonly string[] | null {
  const rules = typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,，、;；]+/u)
    .filter(Boolean)
  return rules.every((rule) => TRAINING_RULES.includes(rule)) ? [...new Set(rules)] : null
}
