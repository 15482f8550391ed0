import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aCase, A_PERSON, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, anEnvelope, MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const registered = aRegistered({ envelope: { id: 'r' } })
const after = (id: string, seen: readonly string[], minutes: number, by = RECEPTIONIST_ID) => ({
  id,
  seen,
  by,
  wallAt: NOW + minutes * 60_000,
})
const judged = aCaseEvent(
  'judged',
  { jurisdiction: 'property', nature: 'valid' },
  { reason: '' },
  after('j', ['r'], 1, MANAGER_ID),
)

describe('events of a newer version', () => {
  it.each([
    {
      name: 'an unknown kind',
      event: anEnvelope('inspected', { floor: 3 }, undefined, after('u', ['r'], 1)),
      data: { floor: 3 },
    },
    { name: 'a higher version', event: { ...judged, v: 2 }, data: judged.data },
    {
      name: 'data that is no record',
      event: anEnvelope('judged', 'x', undefined, after('u', ['r'], 1)),
      data: {},
    },
    {
      name: 'data that lacks a part',
      event: anEnvelope('judged', { nature: 'valid' }, { reason: '' }, after('u', ['r'], 1)),
      data: { nature: 'valid' },
    },
    {
      name: 'a list for data',
      event: anEnvelope('withdrawn', [], { reason: '' }, after('u', ['r'], 1)),
      data: {},
    },
    {
      name: 'content of the wrong shape',
      event: anEnvelope('withdrawn', {}, { reason: 5 }, after('u', ['r'], 1)),
      data: {},
    },
    {
      name: 'content where there is none',
      event: anEnvelope('promised', { promisedAt: 1, reasonCode: 'byHand' }, {}, after('u', ['r'], 1)),
      data: { promisedAt: 1, reasonCode: 'byHand' },
    },
    {
      name: 'a number that is none',
      event: anEnvelope(
        'promised',
        { promisedAt: Number.NaN, reasonCode: 'byHand' },
        undefined,
        after('u', ['r'], 1),
      ),
      data: { promisedAt: Number.NaN, reasonCode: 'byHand' },
    },
  ])('$name: kept, told, and the case is read-only', ({ event, data }) => {
    const folded = aCase({}, [registered, event])
    expect(folded.hasUnknown).toBe(true)
    expect(folded.timeline.at(-1)).toEqual({
      eventId: event.id,
      wallAt: event.wallAt,
      by: event.by,
      kind: 'unknown',
      changes: [],
      data,
      text: null,
    })
    expect(folded.heads).toEqual([event.id])
    expect(folded.promisedAt).toBeNull()
  })

  it('a registration that cannot be read is no case', () => {
    expect(foldCase([{ ...registered, v: 2 }])).toBeNull()
    expect(foldCase([anEnvelope('registered', { ...registered.data, limits: null }, A_PERSON)])).toBeNull()
  })
})
