import { describe, expect, it } from 'vitest'
import { isForInputMethod } from '../../../../src/ui/composition.ts'

describe('keys of an input method (safety.md row 6)', () => {
  it.each([
    ['a plain key', { isComposing: false, keyCode: 13 }, false],
    ['a key while words are composed', { isComposing: true, keyCode: 13 }, true],
    ['the first key of a composition', { isComposing: false, keyCode: 229 }, true],
  ] as const)('%s', (_title, event, expected) => {
    expect(isForInputMethod(event)).toBe(expected)
  })
})
