import { describe, expect, it } from 'vitest'
import { resolutionDueAt } from '../../../../../src/domain/case-limits.ts'
import { caseClocks } from '../../../../../src/features/cases/case-clocks.ts'
import { CASE_AT, CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const LIMIT = NOW + 5 * DAY_MS

const told = (hand: CaseInHand, now = hand.now) =>
  caseClocks(hand.case, now).map(({ key, at, isTimed, isPressing }) => [
    key,
    at,
    isTimed ? 'timed' : 'plain',
    isPressing ? 'pressing' : 'calm',
  ])

describe('the clocks of an open complaint', () => {
  it('R8 the limit, calm until it has passed', () => {
    expect(told(CASE_AT.received(), LIMIT)).toEqual([['limit', LIMIT, 'timed', 'calm']])
    expect(told(CASE_AT.received(), LIMIT + 1)).toEqual([['limit', LIMIT, 'timed', 'pressing']])
  })

  it('R9 a promise presses from an hour before, and is gone when it was kept', () => {
    const at = NOW + 3 * HOUR_MS
    const hand = new CaseInHand().command({
      kind: 'promise',
      promise: { promisedAt: at, reasonCode: 'byHand' },
    })
    expect(told(hand, at - HOUR_MS)[0]).toEqual(['promised', at, 'timed', 'calm'])
    expect(told(hand, at - HOUR_MS + 1)[0]).toEqual(['promised', at, 'timed', 'pressing'])
    hand.later(1).act('progressTold')
    expect(told(hand).map(([key]) => key)).toEqual(['limit', 'lastTold'])
  })

  it('P2 while the clock stands still it shows since when, and for whom', () => {
    const hand = CASE_AT.verified().later(2).act('clockPaused', { waitsFor: 'complainant' })
    const [clock] = caseClocks(hand.case, hand.now)
    expect(clock).toMatchObject({
      key: 'paused',
      at: NOW + 2 * HOUR_MS,
      waitsFor: 'complainant',
      isTimed: false,
    })
    hand.later(3).act('clockResumed')
    const [resumed] = caseClocks(hand.case, hand.now)
    expect(resumed).toMatchObject({ key: 'limit', at: resolutionDueAt(hand.case), waitsFor: null })
    expect(resumed?.at).toBeGreaterThan(LIMIT)
  })

  it('R8 a delay notice shows its new date; one earlier than the limit moves nothing', () => {
    const newDueAt = LIMIT + 3 * DAY_MS
    const hand = CASE_AT.verified().act('delayNoticeSent', { newDueAt })
    expect(told(hand)[0]).toEqual(['delayed', newDueAt, 'timed', 'calm'])
    const early = CASE_AT.verified().act('delayNoticeSent', { newDueAt: LIMIT - DAY_MS })
    expect(told(early)[0]?.[0]).toBe('limit')
  })

  it('S8 handled, the clock of R8 has stopped', () => {
    const hand = CASE_AT.handled()
    expect(told(hand, LIMIT + DAY_MS)).toEqual([
      ['handled', hand.case.handledAt, 'plain', 'calm'],
      ['lastTold', hand.case.handledAt, 'plain', 'calm'],
    ])
  })
})
