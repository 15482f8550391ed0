import { describe, expect, it } from 'vitest'
import {
  conflictingWrites,
  EMPTY_REGISTER,
  type Register,
  shownWrite,
  writeRegister,
  writeShownTo,
} from '../../../../src/domain/register.ts'

/** Who has seen whom; `merge` has seen all. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  left: ['first'],
  right: ['first'],
  merge: ['first', 'left', 'right'],
}
const hasSeen = (later: string, earlier: string) => (SEEN[later] ?? []).includes(earlier)

function written(
  ...writes: readonly (readonly [eventId: string, stamp: string, value: string])[]
): Register<string> {
  return writes.reduce<Register<string>>(
    (register, [eventId, stamp, value]) => writeRegister(register, { eventId, stamp, value }, hasSeen),
    EMPTY_REGISTER,
  )
}

describe('a register', () => {
  it('shows nothing before it is written', () => {
    expect(shownWrite(EMPTY_REGISTER)).toBeNull()
    expect(conflictingWrites(EMPTY_REGISTER)).toEqual([])
  })

  it('takes the value written with knowledge of the other, whatever the clocks say', () => {
    const register = written(['first', '9', 'old'], ['left', '1', 'new'])
    expect(shownWrite(register)?.value).toBe('new')
    expect(conflictingWrites(register)).toEqual([])
  })

  it('shows the greatest stamp of values written at once, and flags them', () => {
    const register = written(['first', '1', 'old'], ['left', '3', 'l'], ['right', '2', 'r'])
    expect(shownWrite(register)?.value).toBe('l')
    expect(conflictingWrites(register).map(({ value }) => value)).toEqual(['l', 'r'])
  })

  it('falls to the id where stamps are equal', () => {
    const register = written(['right', '2', 'r'], ['left', '2', 'l'])
    expect(shownWrite(register)?.value).toBe('r')
    expect(conflictingWrites(register).map(({ value }) => value)).toEqual(['r', 'l'])
  })

  it('flags nothing when both wrote the same', () => {
    expect(conflictingWrites(written(['left', '3', 'same'], ['right', '2', 'same']))).toEqual([])
  })

  it('is settled by a write that has seen all', () => {
    const register = written(
      ['first', '1', 'old'],
      ['left', '3', 'l'],
      ['right', '2', 'r'],
      ['merge', '0', 'm'],
    )
    expect(shownWrite(register)?.value).toBe('m')
    expect(conflictingWrites(register)).toEqual([])
  })

  it('keeps every value', () => {
    const register = written(['first', '1', 'old'], ['left', '3', 'l'], ['merge', '0', 'm'])
    expect(register.history.map(({ value }) => value)).toEqual(['old', 'l', 'm'])
  })

  it('shows the greatest stamp in whatever order the values arrive', () => {
    const register = written(['right', '2', 'r'], ['left', '3', 'l'])
    expect(shownWrite(register)?.value).toBe('l')
    expect(conflictingWrites(register).map(({ value }) => value)).toEqual(['l', 'r'])
    expect(shownWrite(written(['left', '2', 'l'], ['right', '2', 'r']))?.value).toBe('r')
  })

  it('knows what the author of a concurrent write had before their eyes', () => {
    const register = written(['first', '1', 'old'], ['left', '3', 'l'])
    expect(writeShownTo(register, 'right', hasSeen)?.value).toBe('old')
    expect(writeShownTo(register, 'merge', hasSeen)?.value).toBe('l')
    expect(writeShownTo(register, 'first', hasSeen)).toBeNull()
  })
})
