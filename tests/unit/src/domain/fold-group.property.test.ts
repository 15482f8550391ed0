import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideGroup, type GroupCommand } from '../../../../src/domain/decide-group.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldGroup } from '../../../../src/domain/fold-group.ts'
import { aContext } from '../../../builders/a-complaint.ts'
import { aFormed } from '../../../builders/a-group.ts'
import { asStamped, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const CASES = ['a', 'b', 'c', 'd'] as const
const DESKS = ['A3F', 'B07', 'C11'] as const
interface Move {
  readonly desk: number
  readonly isSyncedFirst: boolean
  readonly minutesOff: number
  readonly command: GroupCommand
}
const aMove: fc.Arbitrary<Move> = fc.record({
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
    fc.record({
      kind: fc.constant('recordNotice' as const),
      postedAt: fc.constant(NOW - MINUTE),
      place: fc.constant('大堂'),
      text: fc.constant('周三停水检修'),
    }),
  ),
})

/** One desk links a case that another, not knowing of it, links and takes out again. */
const QUARREL: readonly Move[] = [
  { desk: 0, isSyncedFirst: false, minutesOff: 0, command: { kind: 'joinGroup', caseId: 'c' } },
  { desk: 1, isSyncedFirst: false, minutesOff: 0, command: { kind: 'joinGroup', caseId: 'c' } },
  {
    desk: 1,
    isSyncedFirst: false,
    minutesOff: 1,
    command: { kind: 'leaveGroup', caseId: 'c', reason: '不同' },
  },
]

/** Three desks with clocks of their own link and unlink, each with what it has seen so far. */
function play(moves: readonly Move[]) {
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
  const moves = fc.array(aMove, { maxLength: 12 })
  const played = moves.map(play)

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
      fc.property(moves, (later) => {
        const events = play([...QUARREL, ...later])
        const folded = foldGroup(events)
        const decided = (folded?.conflicts ?? []).flatMap((caseId) => {
          const isIn = folded?.members.some((member) => member.caseId === caseId) === true
          const command: GroupCommand = isIn
            ? { kind: 'leaveGroup', caseId, reason: '已核对' }
            : { kind: 'joinGroup', caseId }
          const somebody = aContext(['manager'], { newId: () => `decided-${caseId}` })
          const decision = decideGroup(folded, command, somebody)
          if (!decision.ok) throw new Error(`Deciding was refused: ${decision.refusal.code}`)
          return asStamped(decision.events)
        })
        expect(foldGroup([...events, ...decided])?.conflicts).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
