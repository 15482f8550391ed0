import { describe, expect, it } from 'vitest'
import { ShiftTally } from '../../harness/shift-tally.ts'
import { TypedWords } from '../../harness/typed-words.ts'

const WANTED = {
  channel: '1',
  household: '3-101',
  complainantName: '',
  phone: '',
  content: '楼道的灯不亮',
  place: '',
  occurredAt: '',
  demand: '',
  serviceCategory: '',
}

function halfTyped(): TypedWords {
  const words = new TypedWords(WANTED)
  words.note('channel', 1, 1000)
  words.note('household', 5, 2000)
  words.note('content', 2, 3000)
  words.note('content', 4, 4000)
  return words
}

describe('what a form shows after a kill', () => {
  it('is all that was typed', () => {
    const words = halfTyped()
    expect(words.lookAt('content', '楼道的灯', 5000)).toBeNull()
    expect([words.restOf('content'), words.left]).toEqual(['不亮', 2])
  })

  it.each([
    ['楼道', { characters: 2, typedAt: 4000 }],
    ['楼', { characters: 3, typedAt: 3000 }],
    ['', { characters: 4, typedAt: 3000 }],
  ])('shows %j: the loss and when its oldest character was typed', (shown, loss) => {
    const words = halfTyped()
    expect(words.lookAt('content', shown, 5000)).toEqual(loss)
    expect(words.restOf('content')).toBe(WANTED.content.slice(shown.length))
    expect(words.lookAt('content', shown, 5000)).toBeNull()
  })

  it('may hold what was being composed, and never anything else', () => {
    const words = halfTyped()
    expect(words.lookAt('content', '楼道的灯不', 5000)).toBeNull()
    expect(words.restOf('content')).toBe('亮')
    expect(() => words.lookAt('content', '楼道的门', 5000)).toThrow('楼道的门')
    expect(words.couldShow({ household: '3-1' })).toBe(true)
    expect(words.couldShow({ household: '4-1' })).toBe(false)
  })
})

describe('what a shift counts', () => {
  it('lays a loss on the first kill after it, and says how old it was', () => {
    const tally = new ShiftTally()
    tally.noteKill('main', 'typing', 4500)
    tally.noteKill('both', 'saving', 9000)
    tally.noteLoss({ characters: 2, typedAt: 4000 })
    tally.noteLoss({ characters: 3, typedAt: 3000 })
    expect(tally.retyped).toEqual({ all: 5, most: 5, oldestMs: 1500 })
    expect([tally.countOf(), tally.countOf({ victim: 'main' }), tally.countOf({ moment: 'saving' })]).toEqual(
      [2, 1, 1],
    )
  })

  it('takes no loss that no kill can have caused', () => {
    const tally = new ShiftTally()
    tally.noteKill('main', 'typing', 4500)
    expect(() => tally.noteLoss({ characters: 1, typedAt: 5000 })).toThrow('without any kill')
  })
})
