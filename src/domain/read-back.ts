import type { SaidPrompt } from './case-commands.ts'

/** Moment of the prompts that read the address back (R25). */
const READ_BACK_MOMENT = 'readBack'

/** Stands as the prompt of the bare mark "read back and confirmed" (Alt+H), which no pack holds. */
export const READ_BACK_MARK = 'readBack.confirmed'

/**
 * Whether this very address was read back (R25): marked, or said with a prompt that named it. After a change of the
 * household it was not. `null` = the words were erased, what was done stays done.
 */
export function isReadBack(
  household: string,
  said: readonly { readonly moment: string; readonly text: string | null }[],
): boolean {
  return (
    household !== '' &&
    said.some(({ moment, text }) => moment === READ_BACK_MOMENT && (text === null || names(text, household)))
  )
}

/** `3-1201` is not named by a sentence about 3-12011 or 2-3-1201. */
function names(text: string, household: string): boolean {
  const isPart = (character: string | undefined) => /[\dA-Z-]/iu.test(character ?? '')
  for (let at = text.indexOf(household); at >= 0; at = text.indexOf(household, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + household.length])) return true
  }
  return false
}

/** The mark that an address was read back and confirmed; it goes on record as something said. */
export function readBackMark(household: string, saidAt: number): SaidPrompt {
  return { promptId: READ_BACK_MARK, moment: READ_BACK_MOMENT, saidAt, text: household }
}
