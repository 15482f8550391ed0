import { describe, expect, it } from 'vitest'
import { firstFaultyStep, SET_UP_STEPS } from '../../../../../src/features/session/set-up-steps.ts'

const stepOf = (index: number): string | undefined => SET_UP_STEPS[index]?.id

describe('firstFaultyStep', () => {
  it.each([
    [{ officeName: 'officeNameMissing', pin: 'pinShape' }, 'office'],
    [{ pin: 'pinShape' }, 'person'],
    [{ departments: 'textTooLong' }, 'departments'],
    [{ deskLetter: 'letterShape' }, 'paper'],
    [{}, undefined],
  ])('leads to the first step with a problem: %o', (problems, step) => {
    expect(stepOf(firstFaultyStep(problems))).toBe(step)
  })
})
