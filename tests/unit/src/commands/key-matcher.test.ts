import { describe, expect, it } from 'vitest'
import { mayBeCommand, readKey, type PressedKey } from '../../../../src/commands/key-matcher.ts'

const UNTOUCHED = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
}
const pressed = (part: Partial<PressedKey>): PressedKey => ({ ...UNTOUCHED, ...part })

describe('readKey', () => {
  it.each([
    ['Ctrl+Enter', { key: 'Enter', code: 'Enter', ctrlKey: true }],
    ['Ctrl+Enter', { key: 'Enter', code: 'Enter', metaKey: true }],
    ['Alt+ArrowDown', { key: 'ArrowDown', code: 'ArrowDown', altKey: true }],
    ['F2', { key: 'F2', code: 'F2' }],
    ['Shift+F9', { key: 'F9', code: 'F9', shiftKey: true }],
    ['Ctrl+L', { key: 'l', code: 'KeyL', ctrlKey: true }],
    ['Ctrl+,', { key: ',', code: 'Comma', ctrlKey: true }],
    ['Ctrl+1', { key: '1', code: 'Digit1', ctrlKey: true }],
    ['J', { key: 'j', code: 'KeyJ' }],
    ['J', { key: 'J', code: 'KeyJ' }],
    ['Shift+J', { key: 'J', code: 'KeyJ', shiftKey: true }],
    ['3', { key: '3', code: 'Numpad3' }],
    ['3', { key: '３', code: 'Digit3' }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['Alt+P', { key: 'π', code: 'KeyP', altKey: true }],
  ])('reads %s', (expected, event) => {
    expect(readKey(pressed(event))).toBe(expected)
  })

  it.each([
    ['a key of a running composition', { key: 'Enter', isComposing: true }],
    ['the first key of a composition, which has only the key code', { key: 'z', keyCode: 229 }],
    ['a digit that picks a candidate', { key: '1', isComposing: true, keyCode: 229 }],
    ['Esc that ends a composition', { key: 'Escape', isComposing: true }],
    ['Ctrl+Enter during a composition', { key: 'Enter', ctrlKey: true, isComposing: true }],
    ['a key the input method has swallowed', { key: 'Process' }],
    ['a bare modifier', { key: 'Control', ctrlKey: true }],
  ])('leaves alone %s', (_, event) => {
    expect(readKey(pressed(event))).toBeNull()
  })
})

describe('mayBeCommand', () => {
  const input = document.createElement('input')
  const button = document.createElement('button')
  const plain = document.createElement('div')
  const link = Object.assign(document.createElement('a'), { href: '#' })
  const line = document.createElement('button')
  line.dataset['row'] = 'case'

  it.each([
    ['J', plain, true],
    ['J', input, false],
    ['1', input, false],
    ['Enter', input, false],
    ['ArrowDown', input, false],
    ['Shift+J', input, false],
    ['Escape', input, true],
    ['F3', input, true],
    ['Ctrl+Enter', input, true],
    ['Alt+P', input, true],
    ['Enter', button, false],
    ['J', button, true],
    ['Space', button, false],
    ['Space', input, false],
    ['Enter', link, false],
    ['Space', link, true],
    ['Enter', line, false],
    ['Space', line, true],
  ])('%s on %o: %s', (key, target, expected) => {
    expect(mayBeCommand(key, target)).toBe(expected)
  })
})
