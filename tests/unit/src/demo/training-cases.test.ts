import { expect, it } from 'vitest'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { foldAllTraining } from '../../../../src/domain/training/fold-training.ts'
import { aDemo } from './a-demo.ts'

it('R23 the demo office has a training case that is kept and one that waits for its second reader, without name, house or number', () => {
  const { events } = aDemo()
  const made = foldAllTraining(events.filter(({ stream }) => stream.kind === 'training'))
  expect(made.map(({ standing }) => standing).toSorted()).toEqual(['kept', 'toCheck'])
  for (const { texts, caseId, rules } of made) {
    const source = foldCase(events.filter(({ stream }) => stream.id === caseId))
    const words = Object.values(texts ?? {}).join('\n')
    expect(rules.length).toBeGreaterThan(2)
    expect(words.length).toBeGreaterThan(100)
    for (const told of [source?.personal?.complainantName, source?.personal?.household, source?.number])
      expect(words).not.toContain(told ?? 'no such case')
  }
}, 60_000)
