import { execFileSync } from 'node:child_process'

/** Names of keys as commands write them, or as a key cap shows them, and as X11 names them. */
const X11_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Enter: 'Return',
  Esc: 'Escape',
  '↓': 'Down',
  '↑': 'Up',
  '←': 'Left',
  '→': 'Right',
  '⌫': 'BackSpace',
  '␣': 'space',
  PgDn: 'Next',
  PgUp: 'Prior',
  ',': 'comma',
  '.': 'period',
  '/': 'slash',
  '?': 'question',
  '-': 'minus',
  '+': 'plus',
}

/** A key cap such as `Ctrl Shift D` as xdotool wants it: `ctrl+shift+d`. */
export function x11Key(keyCap: string): string {
  return keyCap
    .split(' ')
    .map((part) => X11_NAMES[part] ?? (/^[A-Z]$/.test(part) ? part.toLowerCase() : part))
    .join('+')
}

/** A keyboard whose keys go through the X server, the window manager and the input method to the window in front. */
export class RealKeys {
  constructor(private readonly env: Readonly<Record<string, string>>) {}

  press(...keys: readonly string[]): void {
    for (const key of keys) this.tell('key', '--clearmodifiers', key)
  }

  type(text: string): void {
    this.tell('type', '--delay', '60', text)
  }

  private tell(...args: readonly string[]): void {
    execFileSync('xdotool', args, { env: { ...process.env, ...this.env } })
  }
}
