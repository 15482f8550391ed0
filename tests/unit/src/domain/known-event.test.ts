import { describe, expect, it } from 'vitest'
import { ENVELOPE_VERSION, type StreamKind } from '../../../../src/domain/event.ts'
import { isKnownEvent } from '../../../../src/domain/known-event.ts'

const known = (stream: string, kind: string, v: number = ENVELOPE_VERSION) =>
  // A journal may hold streams this program has no name for.
  isKnownEvent({ v, stream: { kind: stream as StreamKind, id: 'x' }, kind })

describe('ADR 1 what this version can read', () => {
  it.each([
    ['case', ['registered', 'corrected', 'visitRecorded']],
    ['group', ['groupFormed', 'groupJoined', 'groupLeft', 'meetingHeld', 'noticePosted']],
    ['household', ['householdSaved', 'residentSaved', 'residentLeft']],
    ['regularVisit', ['regularVisitPlanned', 'regularVisitMade']],
    ['training', ['trainingDrafted', 'trainingApproved']],
    ['referral', ['referralChanged', 'referralConfirmed', 'referralRetired', 'referralReset']],
    ['prompts', ['wordingsWritten', 'wordingRetired', 'wordingReset']],
    ['staff', ['staffAdded']],
    ['settings', ['settingsChanged']],
  ])('of a %s: %j', (stream, kinds) => {
    for (const kind of kinds) {
      expect(known(stream, kind), kind).toBe(true)
      expect(known(stream, kind, ENVELOPE_VERSION + 1), kind).toBe(false)
    }
    expect(known(stream, 'sungAbout')).toBe(false)
  })

  it('row 36 neither the kinds of another stream nor a stream it has no name for', () => {
    expect(known('staff', 'registered')).toBe(false)
    expect(known('lift', 'registered')).toBe(false)
  })
})
