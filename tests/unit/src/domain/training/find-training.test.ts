import { expect, it } from 'vitest'
import { findTraining, typedRules } from '../../../../../src/domain/training/find-training.ts'
import { aTrainingCase, aTrainingDraft } from '../../../../builders/a-training-case.ts'

const wordOf = (code: string) => ({ leaks: '渗漏水' })[code] ?? code
const all = [aTrainingCase()]

it.each([
  ['', 1],
  ['拖了三天', 1],
  ['换管 上楼看', 1],
  ['换管 没有这个', 0],
  ['渗漏水', 1],
  ['leaks', 1],
  ['r13', 1],
  ['Ｒ１３', 1],
  ['R1', 0],
  ['R13 换管', 1],
  ['R14', 0],
])('R23 a search for "%s" finds %i', (query, count) => {
  expect(findTraining(all, query, wordOf)).toHaveLength(count)
})

it('R23 what was erased is found by its category and rule only', () => {
  const erased = aTrainingCase([{ ...aTrainingDraft(), personal: { hash: '' } }])
  expect(findTraining([erased], '换管', wordOf)).toEqual([])
  expect(findTraining([erased], 'R13', wordOf)).toEqual([erased])
})

it.each([
  ['R12 R13', ['R12', 'R13']],
  ['r12、P3，R12', ['R12', 'P3']],
  ['', []],
  ['R36', null],
  ['慢', null],
])('R23 rules typed as "%s"', (typed, rules) => {
  expect(typedRules(typed)).toEqual(rules)
})
