import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { foldHousehold } from '../../../../src/domain/fold-household.ts'
import { planRosterLoad } from '../../../../src/domain/roster-load.ts'
import type { FoldedHousehold } from '../../../../src/domain/roster-household.ts'
import type { RosterRow } from '../../../../src/domain/roster-table.ts'
import { aHousehold, aResident, countingIds } from '../../../builders/a-household.ts'
import { asStamped } from '../../../builders/an-event.ts'

const newId = countingIds()
const context = { now: 5, newId }
const row = (given: Partial<RosterRow> = {}): RosterRow => ({
  row: 2,
  address: '3-1-1201',
  name: '张宏伟',
  relation: 'owner',
  phone: '13800001234',
  movedIn: '',
  ...given,
})
const plan = (rows: readonly RosterRow[], roster: readonly FoldedHousehold[] = []) =>
  planRosterLoad(roster, rows, context)

/** The roster after a load into an empty one. */
function loaded(events: readonly EventDraft[]): readonly FoldedHousehold[] {
  const ids = [...new Set(events.map(({ stream }) => stream.id))]
  return ids.map((id) => foldHousehold(id, asStamped(events.filter(({ stream }) => stream.id === id))))
}

describe('loading a list', () => {
  it('tells of who lives elsewhere already by name and telephone, and moves nobody by itself', () => {
    const before = [aHousehold()]
    const found = plan([row({ address: '5-402' }), row({ row: 3, address: '6-101', phone: '' })], before)
    expect(found.elsewhere).toEqual([{ name: '张宏伟', from: '3-1-1201', to: '5-402' }])
    expect(found.events.map(({ kind }) => kind)).not.toContain('residentLeft')
    expect(plan([row()], before).elsewhere).toEqual([])
  })

  it('makes households with their people', () => {
    const found = plan([
      row(),
      row({ row: 3, name: '李敏', relation: 'family' }),
      row({ row: 4, address: '5-402' }),
    ])
    expect(found).toMatchObject({ newHouseholds: 2, newPeople: 3, changed: 0, unchangedRows: 0, bad: [] })
    expect(loaded(found.events)).toMatchObject([
      { address: '3-1-1201', residents: [{ name: '张宏伟' }, { name: '李敏', relation: 'family' }] },
      { address: '5-402', residents: [{ name: '张宏伟' }] },
    ])
  })

  it.each([
    ['the same again', row(), { changed: 0, unchangedRows: 1 }, []],
    ['empty cells', row({ phone: '', relation: null }), { changed: 0, unchangedRows: 1 }, []],
    ['another notation', row({ address: '3-1201' }), { changed: 0, unchangedRows: 1 }, []],
    [
      'a new telephone',
      row({ phone: '139' }),
      { changed: 1, unchangedRows: 0 },
      [
        {
          kind: 'residentSaved',
          data: { residentId: 'resident-1' },
          personal: { phone: '139' },
          seen: ['head-1'],
        },
      ],
    ],
    [
      'since when',
      row({ movedIn: '2020' }),
      { changed: 1 },
      [{ kind: 'householdSaved', personal: { movedIn: '2020' } }],
    ],
    [
      'one more person',
      row({ name: '李敏' }),
      { newPeople: 1, changed: 0 },
      [{ kind: 'residentSaved', personal: { name: '李敏' } }],
    ],
  ])('over what is there already: %s', (_what, given, counts, events) => {
    const found = plan([given], [aHousehold()])
    expect(found).toMatchObject({ newHouseholds: 0, newPeople: 0, bad: [], ...counts })
    expect(found.events).toMatchObject(events)
    expect(found.events).toHaveLength(events.length)
  })

  it.each([
    ['a row that stands there twice', [row(), row({ row: 3 })], [], 'twice', { row: 2 }],
    ['two people of one name', [row(), row({ row: 3, phone: '139' })], [], 'sameName', { row: 2 }],
    [
      'an address that may be two households',
      [row({ row: 3, address: '3-1201' })],
      [aHousehold(), aHousehold({ householdId: 'h2', address: '3-2-1201' })],
      'severalHouseholds',
      { value: '3-1201', count: 2 },
    ],
    [
      'two people of one telephone and name who live there differently',
      [row(), row({ row: 3, relation: 'tenant' })],
      [],
      'sameName',
      { value: '张宏伟', row: 2 },
    ],
    [
      'an empty household that stands there twice',
      [row({ name: '', phone: '', relation: null }), row({ row: 3, name: '', phone: '', relation: null })],
      [],
      'twice',
      { value: '3-1-1201', row: 2 },
    ],
  ] as const)('row 45 names %s', (_what, rows, roster, code, params) => {
    expect(plan(rows, roster).bad).toMatchObject([{ row: 3, code, params }])
  })

  it('takes the household that is exactly so where others may be meant, and another unit for another', () => {
    const roster = [
      aHousehold({ householdId: 'phase', address: '2-3-1-1201' }),
      aHousehold({ householdId: 'exact', address: '3-1-1201' }),
    ]
    const [event] = plan([row({ phone: '139' })], roster).events
    expect(event?.stream.id).toBe('exact')
    expect(plan([row({ address: '3-2-1201' })], [aHousehold()])).toMatchObject({ newHouseholds: 1, bad: [] })
  })

  it('counts a changed telephone as a change whoever else lives there, and somebody new as new', () => {
    const roster = [aHousehold({ residents: [aResident(), aResident({ residentId: 'r2', name: '李敏' })] })]
    expect(plan([row({ phone: '139' })], roster)).toMatchObject({ changed: 1, newPeople: 0 })
    expect(plan([row({ name: '单雄信' })], roster)).toMatchObject({ changed: 0, newPeople: 1 })
  })

  it('keeps since when somebody lives there where the list does not say', () => {
    expect(plan([row()], [aHousehold({ movedIn: '2019' })])).toMatchObject({ changed: 0, events: [] })
    expect(loaded(plan([row()]).events)).toMatchObject([{ movedIn: '' }])
    expect(loaded(plan([row({ movedIn: '2019' }), row({ name: '李敏' })]).events)).toMatchObject([
      { movedIn: '2019' },
    ])
  })

  it('makes a household where nobody lives without anybody, and somebody without a telephone without one', () => {
    const nobody = row({ name: '', phone: '', relation: null })
    expect(loaded(plan([nobody]).events)).toMatchObject([{ address: '3-1-1201', residents: [] }])
    expect(loaded(plan([row({ phone: '', relation: null })]).events)).toMatchObject([
      { residents: [{ name: '张宏伟', phone: '', relation: null }] },
    ])
  })

  it('property: a list loaded twice is the list loaded once', () => {
    const rows = fc.array(
      fc.record({
        row: fc.nat(),
        address: fc.constantFrom('3-1201', '3-1-1201', '3-2-1201', '5-402', '2期3-1201'),
        name: fc.constantFrom('张宏伟', '李敏', '单雄信', ''),
        relation: fc.constantFrom(null, 'owner' as const, 'tenant' as const),
        phone: fc.constantFrom('', '111', '222'),
        movedIn: fc.constantFrom('', '2019'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        const first = plan(given)
        const roster = loaded(first.events)
        expect(roster).toHaveLength(first.newHouseholds)
        const second = plan(
          given.filter((each) => roster.some(({ address }) => address === each.address)),
          roster,
        )
        expect(
          second.events.filter(({ kind }) => kind === 'householdSaved' || kind === 'residentLeft'),
        ).toEqual([])
        expect(second).toMatchObject({ newHouseholds: 0, newPeople: 0 })
      }),
    )
  })
})

describe('a person loaded', () => {
  it('keeps id and relation when the list says only a telephone', () => {
    const [event] = plan(
      [row({ relation: null, phone: '139' })],
      [aHousehold({ residents: [aResident({ relation: 'tenant' })] })],
    ).events
    expect(event?.data).toEqual({ residentId: 'resident-1' })
  })
})
