/** What the matcher reads of a `KeyboardEvent`. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

const DEAD_KEYS = new Set(['Process', 'Unidentified', 'Dead', 'Control', 'Shift', 'Alt', 'Meta', 'AltGraph'])

/** Letters and digits with Ctrl or Alt are read from the place of the key: on macOS Alt+P types another character. */
function characterAtPlace(code: string): string | null {
  const found = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)
  return found?.[1] ?? null
}

/**
 * Writes a pressed key as commands name it: `Ctrl+Enter`, `Alt+ArrowDown`, `Shift+F9`, `J`, `1`. Cmd counts as Ctrl.
 * `null` while an input method is at work (`isComposing`, or key code 229 alone for its first key) and for bare modifiers.
 */
export function readKey(event: PressedKey): string | null {
  if (event.isComposing || event.keyCode === 229 || DEAD_KEYS.has(event.key)) return null
  const hasCtrl = event.ctrlKey || event.metaKey
  const placed = hasCtrl || event.altKey ? characterAtPlace(event.code) : null
  const name = placed ?? (event.key === ' ' ? 'Space' : event.key.normalize('NFKC'))
  const isCharacter = [...name].length === 1
  const isLetter = /^\p{L}$/u.test(name)
  const parts = [
    hasCtrl ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // A sign such as `?` already contains its Shift.
    event.shiftKey && (!isCharacter || isLetter) ? 'Shift' : '',
    isLetter ? name.toUpperCase() : name,
  ]
  return parts.filter((part) => part !== '').join('+')
}

const PLAIN_KEYS = new Set([
  'Enter',
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** Whether the key writes or moves in a text: such keys are commands only where nothing is being written. */
export function isWritingKey(key: string): boolean {
  const bare = key.startsWith('Shift+') ? key.slice('Shift+'.length) : key
  return [...bare].length === 1 || PLAIN_KEYS.has(bare) || bare.startsWith('Arrow')
}

const EDITABLE = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

const PRESSED_BY = {
  Enter: 'button, a[href], summary',
  // A link is opened by Enter alone, and so may a line of a list be that Space marks.
  Space: 'button:not([data-row]), summary',
} as const

/** Whether a key pressed on this element may be a command. Keys of a text field, and Enter on a button, are theirs. */
export function mayBeCommand(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !isWritingKey(key)) return true
  if (target.closest(EDITABLE) !== null) return false
  return !((key === 'Enter' || key === 'Space') && target.closest(PRESSED_BY[key]) !== null)
}
