import { expect, it } from 'vitest'
import { stepsOf } from '../../../../../src/features/cases/case-steps.ts'

it.each([
  ['received', 'now ahead ahead ahead ahead ahead ahead'],
  ['handled', 'done done done done now ahead ahead'],
  ['closed', 'done done done done done done now'],
  ['withdrawn', 'ahead ahead ahead ahead ahead ahead ahead'],
] as const)('a case that is %s stands at %s', (stage, expected) => {
  expect(
    stepsOf(stage, String)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(expected)
})
