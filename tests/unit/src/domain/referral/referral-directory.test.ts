import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENVELOPE_VERSION } from '../../../../../src/domain/event.ts'
import { isStale } from '../../../../../src/domain/referral/referral-body.ts'
import { referralDirectory } from '../../../../../src/domain/referral/referral-directory.ts'
import { aBody, aReferralEvent, aSuppliedBody, BODY_ID } from '../../../../builders/a-referral.ts'
import { MANAGER_ID, NOW } from '../../../../builders/an-event.ts'

const filled = aReferralEvent('referralChanged', { id: 'a', texts: { phone: '88880000' } })
const DAY_MS = 24 * 60 * 60 * 1000

describe('R14 the directory of an office', () => {
  it('has the supplied bodies as they came', () => {
    const { english, otherWords, ...facts } = aSuppliedBody()
    expect(aBody()).toMatchObject({ ...facts, changed: [], isRetired: false, confirmed: null })
    expect(aBody().supplied).toMatchObject({ english, otherWords })
  })

  it('a number filled in stands over the supplied words; whoever wrote it vouches for it', () => {
    expect(aBody({}, [filled])).toMatchObject({
      name: '城市管理部门',
      phone: '88880000',
      changed: ['phone'],
      confirmed: { at: NOW, by: MANAGER_ID },
    })
  })

  it('two desks that changed different things lose nothing', () => {
    const hours = aReferralEvent('referralChanged', { id: 'b', desk: 'B7K', texts: { hours: '24小时' } })
    expect(aBody({}, [hours, filled])).toMatchObject({ phone: '88880000', hours: '24小时' })
  })

  it('of two who changed the same, whoever had seen the other stands, then the later', () => {
    const later = { texts: { phone: '99990000' }, id: 'b', wallAt: NOW - DAY_MS }
    expect(aBody({}, [filled, aReferralEvent('referralChanged', { ...later, seen: ['a'] })]).phone).toBe(
      '99990000',
    )
    expect(aBody({}, [filled, aReferralEvent('referralChanged', later)]).phone).toBe('88880000')
  })

  it('what a later version of the program supplies shows wherever the office has not written', () => {
    expect(aBody({ purpose: '新的说明' }, [filled])).toMatchObject({ purpose: '新的说明', phone: '88880000' })
  })

  it('is put back to what was supplied', () => {
    const reset = aReferralEvent('referralReset', { id: 'z', seen: ['a'] })
    expect(aBody({}, [filled, reset])).toMatchObject({
      phone: '',
      changed: [],
      confirmed: null,
      heads: ['z'],
    })
  })

  it('is taken out of use and put back', () => {
    const retired = aReferralEvent('referralRetired', { id: 'r', texts: { reason: '机构撤销' } })
    const restored = aReferralEvent('referralRestored', { id: 's', seen: ['r'] })
    expect(aBody({}, [retired]).isRetired).toBe(true)
    expect(aBody({}, [retired, restored]).isRetired).toBe(false)
  })

  it('an entry of its own stands behind them; without any words left it does not appear', () => {
    const own = { ...filled.stream, id: '00000000-0000-4000-8000-0000000000d2' }
    const named = aReferralEvent('referralChanged', {
      stream: own,
      texts: { name: '开锁服务' },
      data: { categories: ['locks', 'unheardOf'], parties: [] },
    })
    expect(referralDirectory([aSuppliedBody()], [named])[1]).toMatchObject({
      name: '开锁服务',
      supplied: null,
      categories: ['locks'],
    })
    const erased = { ...named, personal: { hash: '0'.repeat(64) } }
    expect(referralDirectory([aSuppliedBody()], [erased]).map(({ bodyId }) => bodyId)).toEqual([BODY_ID])
  })

  it('row 36 what a newer program wrote is kept unread and said to be there', () => {
    const newer = aReferralEvent('referralChanged', {
      id: 'n',
      v: ENVELOPE_VERSION + 1,
      texts: { phone: '1' },
    })
    const odd = aReferralEvent('referralMoved', { id: 'o', texts: { phone: '1' } })
    const damaged = aReferralEvent('referralChanged', { id: 'd', texts: { phone: 7 } })
    const touched = aReferralEvent('referralReset', { id: 'e', texts: { phone: '2' } })
    for (const event of [newer, odd, damaged, touched])
      expect(aBody({}, [event]), event.id).toMatchObject({ phone: '', hasUnknown: true })
  })

  it('ADR 1 comes out the same in any order and with any repetition', () => {
    const events = [
      filled,
      aReferralEvent('referralChanged', { id: 'b', desk: 'B7K', texts: { phone: '2', name: '城管队' } }),
      aReferralEvent('referralRetired', { id: 'c', seen: ['a', 'b'], texts: { reason: 'x' } }),
      aReferralEvent('referralRestored', { id: 'd', seen: ['c'] }),
    ]
    const whole = aBody({}, events)
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 8 }), (mixed) => {
        expect(aBody({}, mixed)).toEqual(whole)
      }),
    )
  })
})

describe('ours: an entry nobody vouched for lately is marked', () => {
  const confirmed = aReferralEvent('referralConfirmed', { wallAt: NOW })
  it.each([
    ['a number of the state', aBody({ phone: '12345' }), NOW, false],
    ['a body without a number', aBody(), NOW, true],
    ['confirmed today', aBody({}, [confirmed]), NOW, false],
    ['confirmed half a year ago', aBody({}, [confirmed]), NOW + 181 * DAY_MS, true],
    [
      'a number of the state, confirmed long ago',
      aBody({ phone: '110' }, [confirmed]),
      NOW + 181 * DAY_MS,
      true,
    ],
  ])('%s: %j', (_what, body, now, expected) => {
    expect(isStale(body, now)).toBe(expected)
  })
})
