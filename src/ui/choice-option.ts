/** One option of a `ChoiceRow`. */
export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** The key shown before the option, one character; '' where only initials choose. */
  readonly key: string
  /** Initials of its pinyin, lower case (`dt` for 电梯). */
  readonly initials?: string
  readonly note?: string
}

/** How an option came to be chosen: by its own key, by Enter, by walking with arrows, or by pointing. */
export type ChosenBy = 'key' | 'enter' | 'arrow' | 'pointer'

/** What typed characters mean among options: `null` = nothing begins like this, `wait` = more than one does. */
export type ChoiceMatch =
  { readonly kind: 'one'; readonly option: ChoiceOption } | { readonly kind: 'wait' } | null

/**
 * Finds the option meant by what was typed. A key shown before an option wins at once; initials choose as soon as
 * only one option begins like them, or as soon as they are complete and nothing longer begins like them.
 */
export function matchChoice(options: readonly ChoiceOption[], typed: string): ChoiceMatch {
  const text = typed.normalize('NFKC').toLowerCase()
  if (text === '') return null
  const byKey = options.find((option) => option.key !== '' && option.key.toLowerCase() === text)
  if (byKey) return { kind: 'one', option: byKey }
  const beginning = options.filter((option) => option.initials?.startsWith(text))
  const [only] = beginning
  if (!only) return null
  if (beginning.length === 1) return { kind: 'one', option: only }
  return { kind: 'wait' }
}

/** The option whose initials are exactly what was typed, for when a longer one might still have followed. */
export function exactChoice(options: readonly ChoiceOption[], typed: string): ChoiceOption | undefined {
  const text = typed.normalize('NFKC').toLowerCase()
  return options.find((option) => option.initials === text)
}
