import { expect, it } from 'vitest'
import { timeLeft } from '../../../../../src/features/records/time-left.ts'

const PHASES = ['collecting', 'writing', 'checking']

it('tells nothing before a twentieth of a phase, and then the rest of it with the phases after it', () => {
  const left = timeLeft(PHASES)
  expect(left({ phase: 'writing', done: 0, total: 100 }, 1_000)).toBeNull()
  expect(left({ phase: 'writing', done: 4, total: 100 }, 1_400)).toBeNull()
  // Half of writing took 10 s: 10 more, and reading back half as long as all of writing.
  expect(left({ phase: 'writing', done: 50, total: 100 }, 11_000)).toBe(20)
})

it('counts on while a new phase has not shown its speed', () => {
  const left = timeLeft(PHASES)
  left({ phase: 'writing', done: 0, total: 100 }, 0)
  expect(left({ phase: 'writing', done: 100, total: 100 }, 20_000)).toBe(10)
  expect(left({ phase: 'checking', done: 0, total: 100 }, 21_000)).toBe(9)
  expect(left({ phase: 'checking', done: 50, total: 100 }, 23_000)).toBe(2)
  expect(left({ phase: 'checking', done: 100, total: 100 }, 25_000)).toBe(0)
})

it('never counts below nothing, and knows nothing of a phase without a total', () => {
  const left = timeLeft(PHASES)
  expect(left({ phase: 'collecting', done: 0, total: 0 }, 5_000)).toBeNull()
  left({ phase: 'checking', done: 0, total: 10 }, 5_000)
  left({ phase: 'checking', done: 9, total: 10 }, 6_000)
  expect(left({ phase: 'checking', done: 9, total: 10 }, 5_999_000)).toBeGreaterThan(0)
  expect(left({ phase: 'checking', done: 0, total: 10 }, 99_000_000)).toBe(0)
})
