import { describe, expect, it } from 'vitest'
import { isReadBack, readBackMark } from '../../../../src/domain/read-back.ts'

describe('R25 reading the address back', () => {
  it.each([
    ['the mark for this address', '3-1-1201', [readBackMark('3-1-1201', 1)], true],
    ['the mark for the address before it was changed', '3-1-1202', [readBackMark('3-1-1201', 1)], false],
    ['nothing said', '3-1-1201', [], false],
    ['no household', '', [readBackMark('', 1)], false],
    ['a prompt that names it', '3-1201', [{ moment: 'readBack', text: '您住3-1201，对吗？' }], true],
    ['a prompt that names a longer room', '3-1201', [{ moment: 'readBack', text: '您住3-12011？' }], false],
    ['a prompt that names another phase', '3-1201', [{ moment: 'readBack', text: '您住2-3-1201？' }], false],
    ['the address said at another moment', '3-1201', [{ moment: 'note', text: '3-1201' }], false],
    ['words that were erased', '3-1201', [{ moment: 'readBack', text: null }], true],
  ])('%s', (_what, household, said, expected) => {
    expect(isReadBack(household, said)).toBe(expected)
  })
})
