import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideGroup, type GroupCommand } from '../../../../src/domain/decide-group.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldGroup } from '../../../../src/domain/fold-group.ts'
import { aContext } from '../../../builders/a-complaint.ts'
import { aFormed, aGroup, aGroupEvent, GROUP_ID } from '../../../builders/a-group.ts'
import { asStamped, MANAGER_ID, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const membersOf = (events: readonly EventEnvelope[]) => foldGroup(events)?.members.map(({ caseId }) => caseId)
const joined = (caseId: string, overrides: Parameters<typeof aGroupEvent>[3] = {}) =>
  aGroupEvent('groupJoined', { caseId }, undefined, {
    id: `joined-${caseId}`,
    seen: ['formed'],
    ...overrides,
  })
const left = (caseId: string, overrides: Parameters<typeof aGroupEvent>[3] = {}) =>
  aGroupEvent(
    'groupLeft',
    { caseId },
    { reason: '不是一回事' },
    { id: `left-${caseId}`, seen: ['formed'], ...overrides },
  )

describe('R18 a group', () => {
  it('is nothing without events', () => {
    expect(foldGroup([])).toBeNull()
  })

  it('holds the cases it was formed of and those that joined, with who linked them and when', () => {
    const group = aGroup(['a', 'b', 'b'], [joined('c', { by: MANAGER_ID, wallAt: NOW + MINUTE })])
    expect(group).toMatchObject({
      groupId: GROUP_ID,
      serviceCategory: 'leaks',
      building: '3',
      conflicts: [],
      hasUnknown: false,
    })
    expect(group.members.map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c'])
    expect(group.members[2]).toEqual({ caseId: 'c', since: NOW + MINUTE, by: MANAGER_ID })
    expect(group.heads).toEqual(['joined-c'])
  })

  it('no longer holds what was taken out, until it joins again', () => {
    const out = left('a', { wallAt: NOW + MINUTE })
    const again = joined('a', { id: 'again', seen: ['left-a'], wallAt: NOW + 2 * MINUTE })
    expect(membersOf([aFormed(['a', 'b']), out])).toEqual(['b'])
    expect(membersOf([aFormed(['a', 'b']), out, again])).toEqual(['a', 'b'])
  })

  it('ADR 1 takes out what was seen to be in, although the clock of that desk is slow', () => {
    expect(membersOf([aFormed(['a', 'b']), left('a', { wallAt: NOW - 60 * MINUTE })])).toEqual(['b'])
  })

  it('flags a case that one desk linked and another took out without knowing of it, and shows the later stamp', () => {
    const events = [
      aFormed(['a', 'b']),
      left('a', { wallAt: NOW + MINUTE, desk: 'B07' }),
      joined('a', { wallAt: NOW + 2 * MINUTE }),
    ]
    expect(foldGroup(events)?.conflicts).toEqual(['a'])
    expect(membersOf(events)).toEqual(['b', 'a'].toSorted())
    const confirmed = [
      ...events,
      left('a', { id: 'confirmed', seen: ['left-a', 'joined-a'], wallAt: NOW + 3 * MINUTE }),
    ]
    expect(foldGroup(confirmed)?.conflicts).toEqual([])
    expect(membersOf(confirmed)).toEqual(['b'])
  })

  it.each([
    [
      'an unknown kind',
      aGroupEvent('groupJoined', { caseId: 'c' }, undefined, { kind: 'groupSplit' } as never),
    ],
    ['a higher version', joined('c', { v: 2 })],
    [
      'cases that are no texts',
      { ...aFormed([]), id: 'x', data: { caseIds: [5], serviceCategory: null, building: null } },
    ],
    ['no case', { ...joined('c'), data: {} }],
    ['a reason that is none', { ...left('a'), personal: { hash: '0', content: { reason: 5 } } }],
    ['data that is no record', { ...left('a'), data: null }],
  ])('keeps %s aside and can only be read', (_title, event) => {
    const group = aGroup(['a', 'b'], [event])
    expect(group.hasUnknown).toBe(true)
    expect(group.members.map(({ caseId }) => caseId)).toEqual(['a', 'b'])
  })

  it('ADR 3 folds alike when the reason of a leaving was erased', () => {
    const erased = { ...left('a'), personal: { hash: '0'.repeat(64) } }
    expect(foldGroup([aFormed(['a', 'b']), erased])).toEqual(foldGroup([aFormed(['a', 'b']), left('a')]))
  })
})

const CASES = ['a', 'b', 'c', 'd'] as const
const DESKS = ['A3F', 'B07', 'C11'] as const
const aMove = fc.record({
  desk: fc.nat({ max: 2 }),
  isSyncedFirst: fc.boolean(),
  minutesOff: fc.integer({ min: -90, max: 90 }),
  command: fc.oneof(
    fc.record({ kind: fc.constant('joinGroup' as const), caseId: fc.constantFrom(...CASES) }),
    fc.record({
      kind: fc.constant('leaveGroup' as const),
      caseId: fc.constantFrom(...CASES),
      reason: fc.constant('不同'),
    }),
  ),
})

/** Three desks with clocks of their own link and unlink, each with what it has seen so far. */
function play(
  moves: readonly { desk: number; isSyncedFirst: boolean; minutesOff: number; command: GroupCommand }[],
) {
  let minted = 0
  const context = aContext(['manager'], { newId: () => `id-${(minted += 1)}` })
  const all: EventEnvelope[] = [aFormed(['a', 'b'])]
  const known = DESKS.map(() => [...all])
  for (const { desk, isSyncedFirst, minutesOff, command } of moves) {
    if (isSyncedFirst) known[desk] = [...all]
    const own = known[desk] ?? []
    const decision = decideGroup(foldGroup(own), command, { ...context, now: NOW + minutesOff * MINUTE })
    if (!decision.ok) continue
    const stamped = asStamped(decision.events, { desk: DESKS[desk] ?? 'A3F' })
    own.push(...stamped)
    all.push(...stamped)
  }
  return all
}

describe('any order of the events of a group', () => {
  const played = fc.array(aMove, { maxLength: 12 }).map(play)

  it('and any duplication of them folds alike', () => {
    const worlds = played.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length }),
        fc.subarray([...events]),
      ),
    )
    fc.assert(
      fc.property(worlds, ([events, shuffled, again]) => {
        expect(foldGroup([...again, ...shuffled])).toEqual(foldGroup(events))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves no contradiction once somebody who has seen all decides on that case', () => {
    fc.assert(
      fc.property(played, (events) => {
        const folded = foldGroup(events)
        for (const caseId of folded?.conflicts ?? []) {
          const isIn = folded?.members.some((member) => member.caseId === caseId) === true
          const command: GroupCommand = isIn
            ? { kind: 'leaveGroup', caseId, reason: '已核对' }
            : { kind: 'joinGroup', caseId }
          const decision = decideGroup(folded, command, aContext(['manager']))
          if (!decision.ok) throw new Error(`Deciding was refused: ${decision.refusal.code}`)
          expect(foldGroup([...events, ...asStamped(decision.events)])?.conflicts).not.toContain(caseId)
        }
      }),
      { numRuns: 200 },
    )
  })
})
