import { describe, expect, it } from 'vitest'
import { isFixedKey, keyRefusal } from '../../../../src/commands/key-refusal.ts'

describe('desk.md: which keys a command may be given', () => {
  it.each([
    ['Ctrl+N', 'Ctrl+S', 'system'],
    ['Ctrl+T', 'Ctrl+S', 'system'],
    ['Ctrl+W', 'J', 'system'],
    ['F10', 'F3', 'system'],
    ['Ctrl+V', 'Ctrl+S', 'system'],
    ['Enter', 'J', 'field'],
    ['5', 'J', 'field'],
    ['Shift+Tab', 'J', 'field'],
    ['Escape', 'F3', 'field'],
    ['J', 'Ctrl+S', 'writes'],
    ['?', 'F1', 'writes'],
    ['M', 'J', null],
    ['Alt+M', 'Ctrl+S', null],
    ['F6', 'F3', null],
    ['Ctrl+Shift+S', 'Alt+P', null],
  ])('%s for a command with %s: %s', (wanted, standing, why) => {
    expect(keyRefusal(wanted, standing)).toBe(why)
  })
  it.each([
    ['Escape', true],
    ['0 5', true],
    ['7', true],
    ['J', false],
    ['Ctrl+Enter', false],
  ])('the key %s is fixed: %s', (keys, isFixed) => {
    expect(isFixedKey(keys)).toBe(isFixed)
  })
})
