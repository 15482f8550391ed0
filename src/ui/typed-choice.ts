import { onScopeDispose } from 'vue'
import { exactChoice, matchChoice, type ChoiceOption, type ChosenBy } from './choice-option.ts'

/** Milliseconds within which further initials belong to those before them. */
export const TYPED_TOGETHER_MS = 700

/**
 * Collects typed initials until they mean one option. `type` answers whether the character was used, `settle` takes
 * what is complete now (Enter), `forget` drops what was begun.
 */
export function useTypedChoice(
  options: () => readonly ChoiceOption[],
  choose: (option: ChoiceOption, by: ChosenBy) => void,
) {
  let typed = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget(): void {
    clearTimeout(timer)
    typed = ''
  }

  function settle(by: ChosenBy = 'enter'): boolean {
    const option = typed === '' ? undefined : exactChoice(options(), typed)
    forget()
    if (option) choose(option, by)
    return option !== undefined
  }

  function type(character: string): boolean {
    const together = matchChoice(options(), typed + character)
    const match = together ?? matchChoice(options(), character)
    typed = together ? typed + character : character
    clearTimeout(timer)
    if (match === null) {
      forget()
      return false
    }
    if (match.kind === 'one') {
      forget()
      choose(match.option, 'key')
    } else timer = setTimeout(() => settle('key'), TYPED_TOGETHER_MS)
    return true
  }

  onScopeDispose(forget)
  return { type, settle, forget }
}
