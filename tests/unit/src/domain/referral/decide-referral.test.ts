import { describe, expect, it } from 'vitest'
import { decideReferral, type ReferralCommand } from '../../../../../src/domain/referral/decide-referral.ts'
import { factsOf } from '../../../../../src/domain/referral/referral-directory.ts'
import { LONGEST_TEXT } from '../../../../../src/domain/refusal.ts'
import { aBody, aReferralEvent, BODY_ID } from '../../../../builders/a-referral.ts'
import { aContext } from '../../../../builders/a-complaint.ts'

const manager = aContext(['manager'])
const body = aBody({}, [aReferralEvent('referralConfirmed', { id: 'a' })])
const change = (facts: object): ReferralCommand => ({ kind: 'change', facts: { ...factsOf(body), ...facts } })

describe('§5 deciding about the directory', () => {
  it.each<[string, ReferralCommand, object]>([
    [
      'a filled-in number',
      change({ phone: ' 88880000 ' }),
      { kind: 'referralChanged', personal: { phone: '88880000' }, data: {} },
    ],
    [
      'other parties',
      change({ parties: ['police'] }),
      { kind: 'referralChanged', personal: {}, data: { parties: ['police'] } },
    ],
    ['nothing changed is a confirmation', change({}), { kind: 'referralConfirmed' }],
    ['a confirmation', { kind: 'confirm' }, { kind: 'referralConfirmed' }],
    [
      'out of use',
      { kind: 'retire', reason: '撤销' },
      { kind: 'referralRetired', personal: { reason: '撤销' } },
    ],
    ['back in use', { kind: 'restore' }, { kind: 'referralRestored' }],
    ['back to the supplied words', { kind: 'reset' }, { kind: 'referralReset' }],
  ])('%s', (_what, command, event) => {
    expect(decideReferral(BODY_ID, body, command, manager)).toMatchObject({
      ok: true,
      events: [{ stream: { kind: 'referral', id: BODY_ID }, seen: ['a'], ...event }],
    })
  })

  it('a new one says everything that was written', () => {
    const facts = { ...factsOf(null), name: '开锁服务', purpose: '开锁', categories: ['locks'] as const }
    expect(decideReferral(BODY_ID, null, { kind: 'change', facts }, manager)).toMatchObject({
      events: [
        { seen: [], data: { categories: ['locks'] }, personal: { name: '开锁服务', purpose: '开锁' } },
      ],
    })
  })

  it.each<[string, ReferralCommand, typeof manager, object]>([
    [
      'somebody at the desk',
      { kind: 'confirm' },
      aContext(['receptionist']),
      { code: 'roleMissing', rule: '§5' },
    ],
    ['no name', change({ name: ' ' }), manager, { code: 'fieldMissing', params: { field: 'name' } }],
    [
      'nothing it is for',
      change({ purpose: '' }),
      manager,
      { code: 'fieldMissing', params: { field: 'purpose' } },
    ],
    [
      'out of use without a reason',
      { kind: 'retire', reason: ' ' },
      manager,
      { code: 'fieldMissing', params: { field: 'reason' } },
    ],
    ['a book', change({ bring: '书'.repeat(LONGEST_TEXT + 1) }), manager, { code: 'textTooLong' }],
    [
      'a long reason',
      { kind: 'retire', reason: '书'.repeat(LONGEST_TEXT + 1) },
      manager,
      { code: 'textTooLong' },
    ],
  ])('refuses %s', (_what, command, context, refusal) => {
    expect(decideReferral(BODY_ID, body, command, context)).toMatchObject({ ok: false, refusal })
  })

  it('ADR 1 does not write over what a newer program wrote', () => {
    const newer = aBody({}, [aReferralEvent('referralMoved')])
    expect(decideReferral(BODY_ID, newer, { kind: 'confirm' }, manager)).toMatchObject({
      refusal: { code: 'newerVersion' },
    })
  })
})
