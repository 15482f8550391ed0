import type { ChoiceOption } from '../../ui/choice-option.ts'

/** The options of a choice with the digits that choose them, from 1. */
export function numberedChoices<Code extends string>(
  codes: readonly Code[],
  wordOf: (code: Code) => string,
): readonly ChoiceOption[] {
  return codes.map((value, index) => ({
    value,
    key: index < 9 ? String(index + 1) : '',
    label: wordOf(value),
  }))
}
