import { describe, expect, it } from 'vitest'
import {
  completionBody,
  correctionBody,
  refuseCompletion,
  refuseCorrection,
} from '../../../../src/domain/decide-correct.ts'
import { aCase, aContext } from '../../../builders/a-complaint.ts'
import { NOW } from '../../../builders/an-event.ts'

type Changes = Parameters<typeof refuseCompletion>[1]['changes']
const TOMORROW = NOW + 24 * 60 * 60_000
const HELD = aCase()
const corrected = (current: typeof HELD, changes: Changes, reason = '听错了') =>
  refuseCorrection(current, { kind: 'correct', changes, reason }, aContext())
const completed = (current: typeof HELD, changes: Changes) =>
  refuseCompletion(current, { kind: 'complete', changes }, aContext())

describe('§2 a correction', () => {
  it.each<readonly [string, typeof HELD, Changes, object | null]>([
    [
      'of a time that is still to come',
      HELD,
      { occurredAt: TOMORROW },
      { code: 'happenedInFuture', rule: 'S1', params: { field: 'occurredAt', at: TOMORROW } },
    ],
    [
      'to nothing said',
      HELD,
      { content: ' ' },
      { code: 'contentMissing', rule: 'P11', params: { field: 'content' } },
    ],
    [
      'that changes nothing',
      HELD,
      { phone: HELD.personal?.phone ?? '' },
      { code: 'nothingChanged', rule: '§2', params: {} },
    ],
    [
      'of an erased person',
      { ...HELD, personal: null },
      { phone: '1' },
      { code: 'personErased', rule: 'ADR3', params: {} },
    ],
    [
      'that settles a conflict by what stands',
      { ...HELD, conflicts: [{ field: 'phone', values: [] }] },
      { phone: HELD.personal?.phone ?? '' },
      null,
    ],
    [
      'of what another field’s conflict leaves alone',
      { ...HELD, conflicts: [{ field: 'place', values: [] }] },
      { phone: HELD.personal?.phone ?? '' },
      { code: 'nothingChanged', rule: '§2', params: {} },
    ],
    ['of a number', HELD, { phone: '1' }, null],
  ])('%s', (_name, current, changes, refused) => {
    expect(corrected(current, changes)).toEqual(refused)
  })

  it('ADR 1 of a value that was written anew meanwhile is refused until whoever corrects has seen it', () => {
    const correction = (shown: Changes) =>
      refuseCorrection(
        HELD,
        { kind: 'correct', changes: { phone: '1' }, reason: '听错了', shown },
        aContext(),
      )
    expect(correction({ phone: '10000' })).toEqual({
      code: 'changedMeanwhile',
      rule: 'ADR1',
      params: { field: 'phone' },
    })
    expect(correction({ channel: 'letter' })).toMatchObject({ code: 'changedMeanwhile' })
    expect(correction({ phone: HELD.personal?.phone ?? '', channel: HELD.channel })).toBeNull()
  })

  it('of the household moves the building with it, unless that is corrected as well or nothing moved', () => {
    const bodyOf = (changes: Changes) => correctionBody(HELD, { kind: 'correct', changes, reason: '听错了' })
    expect(bodyOf({ household: '5-301' })).toMatchObject({ data: { building: '5' } })
    expect(bodyOf({ household: '5-301', building: '6' })).toMatchObject({ data: { building: '6' } })
    const same = correctionBody(
      { ...HELD, building: '9' },
      { kind: 'correct', changes: { household: HELD.personal?.household ?? '' }, reason: '听错了' },
    )
    expect(same.data).toEqual({})
  })
})

describe('P11 a completion', () => {
  const open = { ...HELD, occurredAt: null }
  it.each<readonly [string, typeof HELD, Changes, object | null]>([
    ['of what is open', open, { occurredAt: NOW }, null],
    [
      'of a time that is still to come',
      open,
      { occurredAt: TOMORROW },
      { code: 'happenedInFuture', rule: 'S1', params: { field: 'occurredAt', at: TOMORROW } },
    ],
    [
      'of what stands',
      HELD,
      { phone: '1' },
      { code: 'alreadyAnswered', rule: 'P11', params: { field: 'phone' } },
    ],
    [
      'of a field of the record that stands',
      HELD,
      { channel: 'letter' },
      { code: 'alreadyAnswered', rule: 'P11', params: { field: 'channel' } },
    ],
    [
      'of an erased person',
      { ...HELD, personal: null },
      { phone: '1' },
      { code: 'personErased', rule: 'ADR3', params: {} },
    ],
  ])('%s', (_name, current, changes, refused) => {
    expect(completed(current, changes)).toEqual(refused)
  })

  it('is a correction without a reason', () => {
    const body = completionBody(open, { kind: 'complete', changes: { occurredAt: NOW } })
    expect(body).toEqual({ kind: 'corrected', data: { occurredAt: NOW }, personal: { reason: '' } })
  })
})
