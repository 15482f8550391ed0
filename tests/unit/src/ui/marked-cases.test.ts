import { beforeEach, describe, expect, it } from 'vitest'
import { markedCases, MOST_MARKED } from '../../../../src/ui/marked-cases.ts'

beforeEach(() => {
  markedCases.clear()
})

describe('cases marked to be printed', () => {
  it('stand in the order in which they were marked, over several lists', () => {
    markedCases.toggle('c')
    markedCases.add(['a', 'c', 'b'])
    expect(markedCases.ids()).toEqual(['c', 'a', 'b'])
    markedCases.toggle('c')
    markedCases.toggle('c')
    expect(markedCases.ids()).toEqual(['a', 'b', 'c'])
    markedCases.remove('b')
    expect([markedCases.has('b'), markedCases.count()]).toEqual([false, 2])
  })

  it('are no more than one printing can be', () => {
    markedCases.add(Array.from({ length: MOST_MARKED + 5 }, (_, index) => String(index)))
    markedCases.toggle('one more')
    expect(markedCases.count()).toBe(MOST_MARKED)
    markedCases.toggle('0')
    markedCases.toggle('one more')
    expect(markedCases.ids().at(-1)).toBe('one more')
  })
})
