import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../../src/domain/complaint-case.ts'
import { partsOf, storyOf, toneOf } from '../../../../../src/features/cases/timeline-story.ts'

const entry = (eventId: string, kind: TimelineEntry['kind'], wallAt: number, by = 'lin'): TimelineEntry => ({
  eventId,
  kind,
  wallAt,
  by,
  changes: [],
  data: {},
  text: null,
})
const told = (...entries: TimelineEntry[]) =>
  storyOf(entries).map((line) => line.entries.map(({ eventId }) => eventId).join('+'))

describe('storyOf', () => {
  it('tells what one command did as one line, newest line first', () => {
    expect(told(entry('a', 'registered', 1), entry('b', 'judged', 1), entry('c', 'said', 2))).toEqual([
      'c',
      'a+b',
    ])
  })
  it('keeps two people apart who did something in the same moment', () => {
    expect(told(entry('a', 'said', 1), entry('b', 'said', 1, 'wang'))).toEqual(['b', 'a'])
  })
  it('tells what was said below the turns it came with, and by itself where it came alone', () => {
    const parts = storyOf([entry('a', 'registered', 1), entry('b', 'said', 1), entry('c', 'said', 2)]).map(
      partsOf,
    )
    expect(parts.map(({ turns, beside }) => [turns.length, beside.length])).toEqual([
      [1, 0],
      [1, 1],
    ])
  })
  it.each([
    ['registered', 'key'],
    ['corrected', 'plain'],
    ['voided', 'seal'],
    ['unknown', 'plain'],
  ] as const)('marks %s as %s', (kind, tone) => {
    expect(storyOf([entry('a', kind, 1)]).map(toneOf)).toEqual([tone])
  })
})
