import { describe, expect, it } from 'vitest'
import {
  answeredFields,
  isAnswer,
  isSameValue,
  UNANSWERED_OPEN,
  UNANSWERED_PERSONAL,
} from '../../../../src/domain/case-fields.ts'

describe('the value of a field', () => {
  it.each([
    [null, false],
    [undefined, false],
    ['', false],
    [' ', false],
    ['3', true],
    [0, true],
    [false, true],
    [[], false],
    [['press'], true],
    [{}, true],
  ])('%j says something: %s', (value, says) => {
    expect(isAnswer(value)).toBe(says)
  })

  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    [['press', 'court'], ['press', 'court'], true],
    [['press'], ['court'], false],
    [['press'], 'press', false],
    ['press', ['press'], false],
    [[], [], true],
    [null, '', false],
  ])('%j and %j are the same: %s', (a, b, isSame) => {
    expect(isSameValue(a, b)).toBe(isSame)
  })

  it('that nobody answered says nothing, of every further field, and stays out of the journal', () => {
    const unanswered = { ...UNANSWERED_OPEN, ...UNANSWERED_PERSONAL }
    expect(Object.values(unanswered).filter(isAnswer)).toEqual([])
    expect(Object.keys(UNANSWERED_PERSONAL).length).toBeGreaterThan(0)
    for (const value of Object.values(UNANSWERED_PERSONAL)) expect(value).toBe('')
  })
})

describe('what was answered besides', () => {
  it('stands by what identifies a person and what does not', () => {
    const fields = {
      ...UNANSWERED_OPEN,
      ...UNANSWERED_PERSONAL,
      urgency: 'urgent',
      mood: 'abusive',
      verbatim: ' ',
    }
    // Fields of a registration; those a plain call says are not asked about here.
    expect(answeredFields(fields as unknown as Parameters<typeof answeredFields>[0])).toEqual({
      open: { urgency: 'urgent' },
      personal: { mood: 'abusive' },
    })
  })
})
