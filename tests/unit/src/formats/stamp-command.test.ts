import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../../src/domain/calendar.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import {
  EMPTY_STAMP_STATE,
  greatestSerials,
  stampCommand,
  stateAfter,
  type StampContext,
} from '../../../../src/formats/stamp-command.ts'

const calendar: Calendar = {
  wallTime: (epochMs) => ({
    year: 2026,
    month: 11,
    day: Math.floor(epochMs / 86_400_000) + 1,
    hour: 0,
    minute: 0,
    weekday: 0,
  }),
  epochMs: ({ day }) => (day - 1) * 86_400_000,
}
const DAY_21 = calendar.epochMs({ year: 2026, month: 11, day: 21, hour: 0, minute: 0 })

function aContext(changes: Partial<StampContext> = {}): StampContext {
  return {
    commandId: 'c1',
    officeId: 'o1',
    desk: 'A3F',
    epoch: 1,
    by: 'staff',
    now: DAY_21,
    calendar,
    newSalt: () => 'salt',
    sha256Hex: (text) => `sha(${text})`,
    state: EMPTY_STAMP_STATE,
    ...changes,
  }
}

function aDraft(changes: Partial<EventDraft> = {}): EventDraft {
  return {
    id: 'e1',
    stream: { kind: 'case', id: 's1' },
    wallAt: DAY_21,
    seen: ['e0'],
    kind: 'registered',
    data: {},
    ...changes,
  }
}

describe('stamping a command', () => {
  it('gives place, origin, author and sealed content (ADR 1, 3)', () => {
    const { envelopes, nextState } = stampCommand(
      [aDraft({ personal: { name: '王' }, kind: 'said' })],
      aContext(),
    )
    expect(envelopes).toEqual([
      {
        ...aDraft({ kind: 'said' }),
        v: 1,
        commandId: 'c1',
        officeId: 'o1',
        stamp: expect.stringMatching(/^[0-9a-f]{12}-0000-A3F$/) as unknown,
        by: 'staff',
        desk: 'A3F',
        epoch: 1,
        seq: 1,
        personal: { hash: 'sha(salt{"name":"王"})', salt: 'salt', content: { name: '王' } },
      },
    ])
    expect(nextState).toEqual({ stamp: envelopes[0]?.stamp, seq: 1, serials: {} })
  })

  it('gives a number to each registered case, one after the other per day, whatever the draft says (ADR 6)', () => {
    const drafts = [
      aDraft({ data: { number: 'TS-1' } }),
      aDraft({ wallAt: DAY_21 + 86_400_000 }),
      aDraft({ data: null }),
    ]
    const { envelopes, nextState } = stampCommand(
      drafts,
      aContext({ state: { stamp: null, seq: 4, serials: { '20261121': 9998 } } }),
    )
    expect(envelopes.map(({ data }) => data)).toEqual([
      { number: 'TS-20261121-A3F-9999' },
      { number: 'TS-20261122-A3F-0001' },
      { number: 'TS-20261121-A3F-10000' },
    ])
    expect(nextState).toMatchObject({ seq: 7, serials: { '20261121': 10000, '20261122': 1 } })
  })

  it('gives no number outside the cases', () => {
    const draft = aDraft({ stream: { kind: 'office', id: 'o1' }, data: { a: 1 } })
    expect(stampCommand([draft], aContext()).envelopes[0]?.data).toEqual({ a: 1 })
  })

  it('keeps stamps rising when the clock was set back', () => {
    const first = stampCommand([aDraft()], aContext())
    const second = stampCommand([aDraft(), aDraft()], aContext({ state: first.nextState, now: 0 }))
    const stamps = [...first.envelopes, ...second.envelopes].map(({ stamp }) => stamp)
    expect([...stamps].sort()).toEqual(stamps)
    expect(new Set(stamps).size).toBe(3)
  })

  it('can be picked up again from the events that were kept', () => {
    const drafts = [aDraft(), aDraft({ kind: 'said' }), aDraft()]
    const { envelopes, nextState } = stampCommand(drafts, aContext())
    expect(envelopes.reduce(stateAfter, EMPTY_STAMP_STATE)).toEqual(nextState)
    const older = { ...nextState, stamp: 'zzz' }
    const [odd] = stampCommand([aDraft()], aContext()).envelopes
    if (odd === undefined) throw new Error('No event')
    expect(stateAfter(older, { ...odd, data: { number: 7 } })).toMatchObject({
      stamp: 'zzz',
      serials: nextState.serials,
    })
    expect(stateAfter(older, { ...odd, data: { number: 'x' } }).serials).toEqual(nextState.serials)
  })

  it('keeps the greater serial of each day', () => {
    expect(greatestSerials({ a: 3, b: 1 }, { a: 2, b: 5, c: 1 })).toEqual({ a: 3, b: 5, c: 1 })
  })
})
