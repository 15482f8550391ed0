import { describe, expect, it } from 'vitest'
import { announcedDeadlines } from '../../../../src/platform/announced-deadlines.ts'

const DAY_MS = 24 * 60 * 60 * 1000

function aStorage(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept))
  return {
    values,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  }
}

describe('deadlines announced on this PC', () => {
  it('are known again after a restart, each office by itself', () => {
    const storage = aStorage()
    announcedDeadlines(storage, 'a', () => 0).add([{ key: 'k1', dueAt: 5 }])
    const again = announcedDeadlines(storage, 'a', () => 0)
    expect([again.has('k1'), again.has('k2')]).toEqual([true, false])
    expect(announcedDeadlines(storage, 'b', () => 0).has('k1')).toBe(false)
  })

  it('are forgotten a day after they have passed', () => {
    const storage = aStorage()
    let now = 0
    const announced = announcedDeadlines(storage, 'a', () => now)
    announced.add([{ key: 'old', dueAt: 5 }])
    now = DAY_MS
    announced.add([{ key: 'new', dueAt: now + 5 }])
    expect(announced.has('old')).toBe(true)
    now = DAY_MS + 6
    announced.add([])
    expect(announcedDeadlines(storage, 'a', () => now).has('old')).toBe(false)
    expect(announced.has('new')).toBe(true)
  })

  it.each(['not json', '{"k1":5}', '[["k1"],"k1",5,["k1","5"]]'])(
    'what cannot be read is announced once more: %s',
    (text) => {
      const storage = aStorage({ 'tingsu-announced-a': text })
      expect(announcedDeadlines(storage, 'a', () => 0).has('k1')).toBe(false)
    },
  )
})
