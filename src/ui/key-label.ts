const LABELS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
  Space: '␣',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** The way a key such as `Ctrl+ArrowDown` stands on a key cap: `Ctrl ↓`; two digits one after the other: `05`. */
export function keyLabel(keys: string): string {
  if (/^\d \d$/.test(keys)) return keys.replace(' ', '')
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
  return parts.map((part) => LABELS[part] ?? part).join(' ')
}
