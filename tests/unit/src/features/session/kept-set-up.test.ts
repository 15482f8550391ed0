import { describe, expect, it } from 'vitest'
import { forgetSetUp, keepSetUp, readKeptSetUp } from '../../../../../src/features/session/kept-set-up.ts'

const TYPED = {
  officeName: '锦江苑物业服务中心',
  officePhone: '8888 6603',
  departments: '工程部 6603',
  deskLetter: 'B',
  staffName: '林晓',
  pin: '2468',
  pinAgain: '2468',
  afterSave: 'print',
} as const

function aStorage() {
  const entries = new Map<string, string>()
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  }
}

describe('a set-up that was broken off', () => {
  it('finds the words about the office, and nothing about a person', () => {
    const storage = aStorage()
    keepSetUp(storage, TYPED)
    const { staffName, pin, pinAgain, ...office } = TYPED
    expect(readKeptSetUp(storage)).toEqual(office)
    const written = [...storage.entries.values()].join()
    for (const secret of [staffName, pin, pinAgain]) expect(written).not.toContain(secret)
  })
  it('leaves nothing behind when the office is made', () => {
    const storage = aStorage()
    keepSetUp(storage, TYPED)
    forgetSetUp(storage)
    expect(storage.entries.size).toBe(0)
  })
  it.each(['', '{', 'null', '[]', '{"officeName":7,"afterSave":"burn"}'])('passes over %o', (text) => {
    const storage = aStorage()
    storage.setItem('tingsu-set-up', text)
    expect(readKeptSetUp(storage)).toEqual({})
  })
})
