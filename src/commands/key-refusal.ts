import { isWritingKey } from './key-matcher.ts'

/** Why a key cannot be given to a command: the system has it, fields and lists have it, or it would be written into a text. */
export type KeyRefusal = 'system' | 'field' | 'writes'

/** Windows, macOS and the window itself act on these before or besides the program, or every text field does. */
const OF_SYSTEM = new Set([
  ...['F5', 'F10', 'F11', 'F12', 'Alt+F4', 'Alt+Space', 'Alt+Tab', 'Ctrl+Escape', 'Ctrl+Space', 'Ctrl+Tab'],
  ...['N', 'T', 'W', 'Q', 'R', 'M', 'Shift+N', 'Shift+T', 'Shift+W'].map((key) => `Ctrl+${key}`),
  ...['A', 'C', 'V', 'X', 'Y', 'Z', 'Shift+Z', 'Backspace', 'Delete'].map((key) => `Ctrl+${key}`),
])
/** Keys of fields, lists and the input method; alone or with Shift. */
const OF_FIELDS =
  /^(?:Shift\+)?(?:Enter|Escape|Tab|Space|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|\d)$/u

/** Whether the key a command has may be given up: those of fields and lists are the same everywhere. */
export function isFixedKey(keys: string): boolean {
  return keys.includes(' ') || OF_FIELDS.test(keys)
}

/** Why `wanted` cannot take the place of `standing`; `null` = it can. Both as `readKey` writes them. */
export function keyRefusal(wanted: string, standing: string): KeyRefusal | null {
  if (OF_SYSTEM.has(wanted)) return 'system'
  if (isFixedKey(wanted)) return 'field'
  // What works in the middle of a text must go on doing so.
  return isWritingKey(wanted) && !isWritingKey(standing) ? 'writes' : null
}
