import { expect, it } from 'vitest'
import type { ImportPreview } from '../../../../../electron/contract/shapes.ts'
import { importLines } from '../../../../../src/features/records/import-lines.ts'

const NOTHING: ImportPreview = {
  officeName: '云杉苑服务中心',
  isRestore: false,
  files: [],
  missingParts: [],
  cases: { new: 0, changed: 0 },
  events: { new: 0, known: 7, unknownKind: 0 },
  conflicts: { cases: 0, numbers: [], isPartial: false },
  evidence: { new: 0, known: 0, missing: 0, bytes: 0 },
  others: {
    staff: 0,
    settings: 0,
    households: 0,
    groups: 0,
    handovers: 0,
    visitedCustomers: 0,
    trainingCases: 0,
    referralBodies: 0,
    ownWordings: 0,
  },
  newNumbers: [],
  sameLetter: [],
  letters: ['A'],
  opensEpoch: false,
}
const WORDS = { numbers: (list: readonly string[]) => list.join(','), atLeast: 'at least' }

it('row 26: what changes nothing still says that nothing is new', () => {
  expect(importLines(NOTHING, WORDS).map(({ key, count }) => [key, count])).toEqual([
    ['newCases', 0],
    ['newEvents', 0],
    ['knownEvents', 7],
  ])
})

it('names cases, and marks what a person should look at', () => {
  const lines = importLines(
    {
      ...NOTHING,
      cases: { new: 5, changed: 1 },
      newNumbers: ['1', '2', '3', '4'],
      conflicts: { cases: 2, numbers: ['9'], isPartial: true },
      evidence: { new: 0, known: 0, missing: 1, bytes: 0 },
    },
    WORDS,
  )
  expect(lines.find(({ key }) => key === 'newCases')).toMatchObject({ count: 5, beside: '1,2,3' })
  expect(lines.find(({ key }) => key === 'conflicts')).toMatchObject({ beside: 'at least 9', isNoted: true })
  expect(lines.filter(({ isNoted }) => isNoted).map(({ key }) => key)).toEqual([
    'conflicts',
    'evidenceMissing',
  ])
})

it('P8, R30, R23 tells handovers, visited customers and training cases, those there are', () => {
  const others = { ...NOTHING.others, handovers: 2, trainingCases: 1, visitedCustomers: 3 }
  const lines = importLines({ ...NOTHING, others }, WORDS).map(({ key, count }) => [key, count])
  expect(lines.slice(3)).toEqual([
    ['handovers', 2],
    ['visitedCustomers', 3],
    ['trainingCases', 1],
  ])
})
