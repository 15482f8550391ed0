import { expect, it } from 'vitest'
import { x11Key } from '../../../scripts/real-keys.ts'

it.each([
  ['Ctrl Enter', 'ctrl+Return'],
  ['Alt ↓', 'alt+Down'],
  ['Ctrl Shift D', 'ctrl+shift+d'],
  ['Ctrl ,', 'ctrl+comma'],
  ['Esc', 'Escape'],
  ['F8', 'F8'],
  ['J', 'j'],
])('the key cap %s is %s for the X server', (keyCap, expected) => {
  expect(x11Key(keyCap)).toBe(expected)
})
