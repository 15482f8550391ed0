import { describe, expect, it, vi } from 'vitest'
import type { StreamRef } from '../../../../src/domain/event.ts'
import type { RosterHousehold } from '../../../../src/domain/roster-household.ts'
import { nameSpelling } from '../../../../src/platform/name-spelling.ts'
import { peopleIndex, type IndexedRoster } from '../../../../src/platform/people-index.ts'
import { aHousehold, aResident } from '../../../builders/a-household.ts'

describe('pinyin of a name', () => {
  it.each([
    ['张宏伟', 'zhw', 'zhanghongwei'],
    ['单雪', 'sx', 'shanxue'],
    ['曾敏', 'zm', 'zengmin'],
    ['仇英', 'qy', 'qiuying'],
    ['解缙', 'xj', 'xiejin'],
    ['区小明', 'oxm', 'ouxiaoming'],
    ['欧阳敏', 'oym', 'ouyangmin'],
    ['吕洁', 'lj', 'lvjie'],
    ['', '', ''],
  ])('%s is %s', (name, initials, full) => {
    expect(nameSpelling(name)).toEqual({ initials, full })
  })
})

/** A roster in memory; `change` tells the index as the store does. */
function aRoster(given: readonly RosterHousehold[]) {
  let households = [...given]
  let listener: (changed: readonly StreamRef[]) => void = () => undefined
  const page = vi.fn((afterId: string, limit: number) => {
    const later = households.filter(({ householdId }) => householdId > afterId)
    return Promise.resolve(later.sort((a, b) => (a.householdId < b.householdId ? -1 : 1)).slice(0, limit))
  })
  const store: IndexedRoster = {
    roster: {
      page,
      byId: (id) => Promise.resolve(households.find(({ householdId }) => householdId === id) ?? null),
      byName: () => Promise.resolve([]),
      byPhoneTail: () => Promise.resolve([]),
    },
    onChange: (added) => {
      listener = added
      return () => undefined
    },
  }
  const change = (household: RosterHousehold) => {
    households = [...households.filter((each) => each.householdId !== household.householdId), household]
    listener([{ kind: 'household', id: household.householdId }])
  }
  return { store, page, change }
}

const spell = (names: readonly string[]) => Promise.resolve(names.map(nameSpelling))
const living = (householdId: string, ...names: readonly string[]) =>
  aHousehold({
    householdId,
    address: householdId,
    residents: names.map((name) => aResident({ residentId: `${householdId}-${name}`, name })),
  })

describe('people by letters', () => {
  it('initials first, then the beginning of the whole pinyin, at most as many as asked for', async () => {
    const { store, page } = aRoster([living('1', '张宏伟', '单雪'), living('2', '郑浩文')])
    const index = peopleIndex(store, spell)
    expect(page).not.toHaveBeenCalled()
    const named = async (letters: string, limit = 10) =>
      (await index.byLetters(letters, limit)).map(({ resident }) => resident.name)
    expect(await named('zhw')).toEqual(['张宏伟', '郑浩文'])
    expect(await named('zh', 1)).toEqual(['张宏伟'])
    expect(await named('zhangh')).toEqual(['张宏伟'])
    expect(await named('sx')).toEqual(['单雪'])
    expect(await named('dx')).toEqual([])
    expect(page).toHaveBeenCalledTimes(2)
  })

  it('follows what changes, and forgets who has left', async () => {
    const { store, change } = aRoster([living('1', '张宏伟')])
    const index = peopleIndex(store, spell)
    expect(await index.byLetters('zhw', 10)).toHaveLength(1)
    change(living('1', '李敏'))
    expect(await index.byLetters('zhw', 10)).toEqual([])
    expect(await index.byLetters('lm', 10)).toMatchObject([{ household: { address: '1' } }])
  })

  it('a household two desks made shows its people once', async () => {
    const twice = { ...living('1', '张宏伟'), householdId: '2' }
    const index = peopleIndex(aRoster([living('1', '张宏伟'), twice]).store, spell)
    expect(await index.byLetters('zhw', 10)).toHaveLength(1)
  })
})
