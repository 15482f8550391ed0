import { describe, expect, it } from 'vitest'
import { decideHousehold, decideReveal, type HouseholdEntry } from '../../../../src/domain/decide-roster.ts'
import { aHousehold, aResident, countingIds } from '../../../builders/a-household.ts'

const CURRENT = aHousehold()
const context = () => ({ now: 5, newId: countingIds() })
const entry = (given: Partial<HouseholdEntry> = {}): HouseholdEntry => ({
  householdId: CURRENT.householdId,
  address: CURRENT.address,
  movedIn: CURRENT.movedIn,
  residents: CURRENT.residents,
  leftIds: [],
  ...given,
})
const bodiesOf = (wanted: HouseholdEntry, current: typeof CURRENT | null = CURRENT) => {
  const decision = decideHousehold(current, wanted, [], context())
  return decision.ok
    ? decision.events.map(({ kind, data, personal }) => ({ kind, data, personal }))
    : decision
}

it('safety.md §6: a number that was shown is one event without anything personal, behind the heads', () => {
  expect(decideReveal(CURRENT, 'resident-1', context())).toEqual([
    {
      id: 'id-1',
      stream: { kind: 'household', id: CURRENT.householdId },
      wallAt: 5,
      seen: CURRENT.heads,
      kind: 'phoneRevealed',
      data: { residentId: 'resident-1' },
    },
  ])
})

describe('saving a household by hand', () => {
  it('puts a new one on record with its people, each event knowing the one before', () => {
    const decision = decideHousehold(null, entry({ address: '３栋１单元１２０１' }), [], context())
    expect(decision).toMatchObject({
      ok: true,
      events: [
        {
          id: 'id-1',
          seen: [],
          kind: 'householdSaved',
          data: { building: '3' },
          personal: { address: '3-1-1201' },
        },
        {
          id: 'id-2',
          seen: ['id-1'],
          kind: 'residentSaved',
          personal: { name: '张宏伟', phone: '13800001234' },
        },
      ],
    })
  })

  it.each([
    [
      'a telephone',
      entry({ residents: [aResident({ phone: '13900005678' })] }),
      [{ kind: 'residentSaved', data: { residentId: 'resident-1' }, personal: { phone: '13900005678' } }],
    ],
    [
      'a relation',
      entry({ residents: [aResident({ relation: null })] }),
      [{ kind: 'residentSaved', data: { residentId: 'resident-1', relation: null }, personal: {} }],
    ],
    [
      'since when',
      entry({ movedIn: ' 2020 ' }),
      [{ kind: 'householdSaved', data: {}, personal: { movedIn: '2020' } }],
    ],
    [
      'somebody who has left',
      entry({ residents: [], leftIds: ['resident-1'] }),
      [{ kind: 'residentLeft', data: { residentId: 'resident-1' }, personal: undefined }],
    ],
    [
      'the address',
      entry({ address: '5-402' }),
      [{ kind: 'householdSaved', data: { building: '5' }, personal: { address: '5-402' } }],
    ],
  ])('writes only %s when only that has changed', (_what, wanted, expected) => {
    expect(bodiesOf(wanted)).toEqual(expected)
  })

  it.each([
    ['nothing has changed', entry(), 'nothingChanged'],
    ['there is no address', entry({ address: ' ' }), 'addressMissing'],
    ['somebody has no name', entry({ residents: [aResident({ name: ' ' })] }), 'nameMissing'],
    ['a text is too long', entry({ movedIn: '年'.repeat(101) }), 'textTooLong'],
  ])('is refused when %s', (_what, wanted, code) => {
    expect(bodiesOf(wanted)).toMatchObject({ ok: false, code })
  })

  it('is refused when another household has this address', () => {
    const others = [{ householdId: 'other', address: '3栋1单元1201' }]
    expect(decideHousehold(null, entry({ householdId: 'new' }), others, context())).toEqual({
      ok: false,
      code: 'addressTaken',
      params: { address: '3-1-1201' },
    })
  })

  it('ADR 1 is refused when a newer version has written there', () => {
    expect(bodiesOf(entry({ movedIn: '2020' }), aHousehold({ hasUnknown: true }))).toMatchObject({
      code: 'newerVersion',
    })
  })

  it('an address nobody can read stays as it was typed', () => {
    expect(bodiesOf(entry({ address: ' 东门商铺乙 ' }))).toMatchObject([
      { data: { building: null }, personal: { address: '东门商铺乙' } },
    ])
  })
})
