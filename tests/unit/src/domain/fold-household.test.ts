import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { householdBodies, rosterDrafts, type HouseholdEntry } from '../../../../src/domain/decide-roster.ts'
import { COMPLAINANT_RELATIONS } from '../../../../src/domain/case-vocabulary.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldHousehold } from '../../../../src/domain/fold-household.ts'
import { aResident, countingIds } from '../../../builders/a-household.ts'
import { anEnvelope, asStamped } from '../../../builders/an-event.ts'

const ID = 'household-1'
const newId = countingIds()
const STREAM = { kind: 'household', id: ID } as const

/** Events of one desk that saves these entries one after the other, each with knowledge of `known`. */
function saving(entries: readonly HouseholdEntry[], desk = 'A3F', known: readonly EventEnvelope[] = []) {
  let events = [...known]
  for (const [index, wanted] of entries.entries()) {
    const current = events.length === 0 ? null : foldHousehold(ID, events)
    const context = { now: 1000 + index, newId }
    const drafts = rosterDrafts(ID, current?.heads ?? [], householdBodies(current, wanted), context)
    events = [...events, ...asStamped(drafts, { desk, firstSeq: events.length + 1 })]
  }
  return events
}
const entry = (given: Partial<HouseholdEntry> = {}): HouseholdEntry => ({
  householdId: ID,
  address: '3-1-1201',
  movedIn: '',
  residents: [aResident()],
  leftIds: [],
  ...given,
})

describe('a household folded from its events', () => {
  it('shows who lives there, and the names of those who have left', () => {
    const tenant = aResident({ residentId: 'r2', name: '李敏', relation: 'tenant' })
    const events = saving([
      entry({ residents: [aResident(), tenant] }),
      entry({ movedIn: '2019-05', residents: [aResident()], leftIds: ['r2'] }),
    ])
    expect(foldHousehold(ID, events)).toEqual({
      householdId: ID,
      address: '3-1-1201',
      building: '3',
      movedIn: '2019-05',
      residents: [aResident()],
      leftNames: ['李敏'],
      hasConflicts: false,
      reveals: [],
      heads: [events.at(-1)?.id],
      hasUnknown: false,
    })
  })

  it('safety.md §6: who had a number shown last is told, and nothing else changes', () => {
    const start = saving([entry()])
    const reveal = (by: string, wallAt: number) =>
      anEnvelope('phoneRevealed', { residentId: 'resident-1' }, undefined, {
        stream: STREAM,
        id: `reveal-${wallAt}`,
        by,
        wallAt,
      })
    const [first, second] = [reveal('staff-1', 5), reveal('staff-2', 9)]
    const { reveals: none, heads: _before, ...household } = foldHousehold(ID, start)
    const { reveals, heads: _after, ...same } = foldHousehold(ID, [...start, first, second])
    expect(none).toEqual([])
    expect(reveals).toEqual([{ residentId: 'resident-1', by: 'staff-2', at: 9 }])
    expect(same).toEqual(household)
  })

  it('ADR 1 two desks that change different fields do not meet; the same field is shown once and flagged', () => {
    const start = saving([entry()])
    const one = saving([entry({ residents: [aResident({ phone: '111' })] })], 'A3F', start)
    const other = saving([entry({ movedIn: '2020' })], 'B7K', start)
    const third = saving([entry({ residents: [aResident({ phone: '222' })] })], 'C2H', start)
    expect(foldHousehold(ID, [...one, ...other])).toMatchObject({
      movedIn: '2020',
      residents: [{ phone: '111' }],
      hasConflicts: false,
    })
    expect(foldHousehold(ID, [...one, ...third])).toMatchObject({
      residents: [{ phone: '222' }],
      hasConflicts: true,
    })
  })

  it('ADR 3 an erased person has no name and no telephone, the household stays', () => {
    const events = saving([entry()]).map((event) =>
      event.kind === 'residentSaved' ? { ...event, personal: { hash: '0'.repeat(64) } } : event,
    )
    expect(foldHousehold(ID, events)).toMatchObject({
      address: '3-1-1201',
      residents: [{ name: '', phone: '', relation: 'owner' }],
    })
  })

  it.each([
    ['a kind this version does not know', anEnvelope('keysHanded', {}, undefined, { stream: STREAM })],
    ['a newer envelope', anEnvelope('householdSaved', {}, {}, { stream: STREAM, v: 2 })],
  ])('row 36: %s makes it read-only', (_what, event) => {
    expect(foldHousehold(ID, [...saving([entry()]), event])).toMatchObject({
      address: '3-1-1201',
      hasUnknown: true,
    })
  })

  it('damaged content is passed over, never a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('householdSaved', 'residentSaved', 'residentLeft', 'phoneRevealed'),
        fc.anything(),
        fc.anything(),
        (kind, data, content) => {
          const folded = foldHousehold(ID, [anEnvelope(kind, data, content, { stream: STREAM })])
          expect(typeof folded.address).toBe('string')
        },
      ),
    )
  })

  it('property: any order and any duplication gives the same household', () => {
    const person = fc.record({
      residentId: fc.constantFrom('r1', 'r2', 'r3'),
      name: fc.constantFrom('张宏伟', '李敏', '单雄信'),
      relation: fc.constantFrom(null, ...COMPLAINANT_RELATIONS),
      phone: fc.constantFrom('', '111', '222'),
    })
    const wanted = fc.record({
      householdId: fc.constant(ID),
      address: fc.constantFrom('3-1-1201', '5-402'),
      movedIn: fc.constantFrom('', '2019', '2020'),
      residents: fc.uniqueArray(person, { selector: ({ residentId }) => residentId, maxLength: 3 }),
      leftIds: fc.subarray(['r1', 'r2']),
    })
    const history = fc.tuple(
      fc.array(wanted, { minLength: 1, maxLength: 4 }),
      fc.array(wanted, { maxLength: 3 }),
    )
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ([common, apart], numbers) => {
        const start = saving(common)
        const events = [...saving(apart, 'A3F', start), ...saving(apart.toReversed(), 'B7K', start)]
        const shuffled = [...events, ...events.slice(0, 2)]
          .map((event) => ({ event, at: Number(numbers.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event)
        expect(foldHousehold(ID, shuffled)).toEqual(foldHousehold(ID, events))
      }),
    )
  })
})
