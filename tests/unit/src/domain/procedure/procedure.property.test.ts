import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolutionDueAt } from '../../../../../src/domain/case-limits.ts'
import { decide } from '../../../../../src/domain/decide.ts'
import { foldCase } from '../../../../../src/domain/fold-case.ts'
import { nextSteps } from '../../../../../src/domain/next-steps.ts'
import { ENDS, HANDLING_STAGES, isEndStage } from '../../../../../src/domain/procedure/stages.ts'
import { aContext } from '../../../../builders/a-complaint.ts'
import { anActDraft } from '../../../../builders/an-act.ts'
import { folded, moves, play } from '../../../../builders/played-case.ts'

const RUNS = { numRuns: 50 } as const

describe('whatever is done to a case', () => {
  it('comes to every stage, or these properties say little', () => {
    const reached = new Set(
      fc
        .sample(moves, { numRuns: 80, seed: 7 })
        .flatMap((given) => play(given).accepted.map(({ after }) => after.stage)),
    )
    expect([...reached]).toEqual(expect.arrayContaining([...HANDLING_STAGES, 'closed', 'merged']))
  })

  it('§2 nothing is lost: the timeline tells every event, once, whatever followed', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { events } = play(given)
        const { timeline } = folded(events)
        expect(timeline.map(({ eventId }) => eventId).toSorted()).toEqual(
          events.map(({ id }) => id).toSorted(),
        )
        expect(timeline.every(({ kind }) => kind !== 'unknown')).toBe(true)
      }),
      RUNS,
    )
  })

  it('§2 an ended case leaves its end only by being reopened', () => {
    fc.assert(
      fc.property(moves, (given) => {
        for (const { before, after, command } of play(given).accepted) {
          if (!isEndStage(before.stage)) continue
          const isReopening = command.kind === 'act' && command.draft.act === 'reopened'
          expect(ENDS.some((end) => end === after.stage)).toBe(!isReopening)
          if (!isReopening) expect(after.stage).toBe(before.stage)
        }
      }),
      RUNS,
    )
  })

  it('P1 no deadline moves but by a pause, a delay notice or another class of urgency', () => {
    fc.assert(
      fc.property(moves, (given) => {
        for (const { before, after, command } of play(given).accepted) {
          const isPause =
            command.kind === 'act' &&
            ['clockPaused', 'clockResumed', 'actTakenBack'].includes(command.draft.act)
          if (isPause || command.kind === 'judge') continue
          expect(resolutionDueAt(after)).toBe(resolutionDueAt(before))
          expect(after.limits).toEqual(before.limits)
        }
      }),
      RUNS,
    )
  })

  it('ADR 1 the same events in any order, any of them twice, fold to the same case', () => {
    fc.assert(
      fc.property(moves, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const { events } = play(given)
        const shuffled = [...events, ...events.slice(0, 3)]
          .map((event) => ({ event, order: numbers.next().value as number }))
          .toSorted((a, b) => a.order - b.order)
          .map(({ event }) => event)
        expect(foldCase(shuffled)).toEqual(foldCase(events))
      }),
      RUNS,
    )
  })

  it('S9 nothing is closed that was not handled, visited with nobody dissatisfied, and summarised', () => {
    fc.assert(
      fc.property(moves, (given) => {
        for (const { before, after } of play(given).accepted) {
          if (after.stage === 'closed' && before.stage !== 'closed') {
            expect(before).toMatchObject({ stage: 'visited' })
            expect(before.handledAt).not.toBeNull()
          }
        }
      }),
      RUNS,
    )
  })

  it('the rules always ask for something while a complaint is open, and whoever may do it is named', () => {
    fc.assert(
      fc.property(moves, (given) => {
        for (const { after, now } of play(given).accepted) {
          const steps = nextSteps(after, { now })
          if (!isEndStage(after.stage)) expect(steps.length).toBeGreaterThan(0)
          for (const step of steps) expect(step.roles.length).toBeGreaterThan(0)
        }
      }),
      RUNS,
    )
  })

  it('an act the rules ask for is refused to nobody it names but for what is still missing on the record', () => {
    const STILL_MISSING = [
      'fieldMissing',
      'recordIncomplete',
      'slipsStillOut',
      'groundMissing',
      'actUnknown',
      'avoidance',
    ]
    fc.assert(
      fc.property(moves, (given) => {
        const refused = play(given).accepted.flatMap(({ after, now }) =>
          nextSteps(after, { now }).flatMap(({ act, roles }) => {
            if (act === null) return []
            const party = act === 'outsideAwaited' ? { party: 'developer' } : {}
            const about = act === 'reportedUp' ? { about: 'major' as const } : {}
            const onSite = act === 'visitRecorded' ? { method: 'onSite' as const } : {}
            const draft = anActDraft(act, { ...party, ...about, ...onSite }, now)
            const decision = decide(
              after,
              { kind: 'act', draft },
              aContext(roles, { now, actor: { staffId: 'x', roles } }),
            )
            return decision.ok || STILL_MISSING.includes(decision.refusal.code) ? [] : [decision.refusal]
          }),
        )
        expect(refused).toEqual([])
      }),
      RUNS,
    )
  })
})
