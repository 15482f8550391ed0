import { describe, expect, it } from 'vitest'
import { decideRegularVisit } from '../../../../../src/domain/regular-visits/decide-regular-visit.ts'
import type { VisitActDraft } from '../../../../../src/domain/regular-visits/visit-acts.ts'
import { aContext } from '../../../../builders/a-complaint.ts'
import { aCustomer, aMade, aPlan, aVisitEvent, CUSTOMER_ID } from '../../../../builders/a-regular-visit.ts'
import { NOW, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'

const HOUR_MS = 60 * 60 * 1000
const PLAN = {
  act: 'regularVisitPlanned',
  values: {
    household: '3-1201',
    customer: ' 林晓舟 ',
    plannedFor: NOW + HOUR_MS,
    minutes: '30',
    visitor: RECEPTIONIST_ID,
    purpose: '听意见',
    everyMonths: null,
  },
} as const satisfies VisitActDraft
const MADE = {
  act: 'regularVisitMade',
  values: {
    plan: 'plan',
    visitedAt: NOW,
    visitor: RECEPTIONIST_ID,
    minutes: '30',
    present: '',
    said: '都好',
    outcome: 'satisfied',
    opinions: '',
    follows: '',
  },
} as const satisfies VisitActDraft
const PUT_OFF = {
  act: 'regularVisitPutOff',
  values: { plan: 'plan', plannedFor: NOW + HOUR_MS, visitor: RECEPTIONIST_ID, reason: '客户出差' },
} as const satisfies VisitActDraft
const MISSED = {
  act: 'regularVisitMissed',
  values: { plan: 'plan', missedAt: NOW, reason: '没人开门' },
} as const satisfies VisitActDraft
const HEARD = {
  act: 'regularVisitComplaintHeard',
  values: { plan: 'plan', caseId: 'case' },
} as const satisfies VisitActDraft
const ENDED = { act: 'regularVisitsEnded', values: { reason: '搬走了' } } as const satisfies VisitActDraft

const context = aContext(['receptionist'])

describe('R30 planning and recording a regular visit', () => {
  it('puts moments, staff and codes into data, and what may identify somebody apart from the chain', () => {
    expect(decideRegularVisit(CUSTOMER_ID, null, PLAN, context)).toMatchObject({
      ok: true,
      events: [
        {
          stream: { kind: 'regularVisit', id: CUSTOMER_ID },
          seen: [],
          kind: 'regularVisitPlanned',
          data: { plannedFor: NOW + HOUR_MS, minutes: '30', visitor: RECEPTIONIST_ID, everyMonths: null },
          personal: { household: '3-1201', customer: '林晓舟', purpose: '听意见' },
        },
      ],
    })
  })

  it.each<[string, VisitActDraft]>([
    ['made', MADE],
    ['put off', PUT_OFF],
    ['missed', MISSED],
    ['ended', ENDED],
  ])('is %s, having seen the appointment', (_what, draft) => {
    const decision = decideRegularVisit(CUSTOMER_ID, aCustomer(), draft, context)
    expect(decision).toMatchObject({ ok: true, events: [{ kind: draft.act, seen: ['plan'] }] })
  })

  it('names a complaint heard there by the id of its case, and nothing of it', () => {
    const decision = decideRegularVisit(CUSTOMER_ID, aCustomer([aPlan(), aMade()]), HEARD, context)
    expect(decision).toMatchObject({ ok: true, events: [{ data: { plan: 'plan', caseId: 'case' } }] })
    expect(decision.ok && decision.events[0]).not.toHaveProperty('personal')
  })

  const made = aCustomer([aPlan(), aMade()])
  const missed = aCustomer([aPlan(), aVisitEvent('regularVisitMissed', { missedAt: NOW })])
  const ended = aCustomer([aPlan(), aVisitEvent('regularVisitsEnded')])
  const newer = aCustomer([aPlan(), aVisitEvent('regularVisitPutOff', {}, undefined, { v: 2 })])
  it.each<[string, ReturnType<typeof aCustomer> | null, VisitActDraft, string, object]>([
    ['twice', made, MADE, 'visitNotPlanned', {}],
    ['after it was missed', missed, MADE, 'visitNotPlanned', {}],
    ['put off after it was made', made, PUT_OFF, 'visitNotPlanned', {}],
    ['missed after it was made', made, MISSED, 'visitNotPlanned', {}],
    ['of nobody', null, MADE, 'visitNotPlanned', {}],
    ['with a complaint before it was made', aCustomer(), HEARD, 'visitNotMade', {}],
    ['ended twice', ended, ENDED, 'visitNotPlanned', {}],
    ['ended before it began', null, ENDED, 'visitNotPlanned', {}],
    ['over what a newer version wrote', newer, MADE, 'newerVersion', {}],
    [
      'without a purpose',
      null,
      { ...PLAN, values: { ...PLAN.values, purpose: ' ' } },
      'fieldMissing',
      { field: 'purpose' },
    ],
    [
      'for a time gone by',
      null,
      { ...PLAN, values: { ...PLAN.values, plannedFor: NOW } },
      'momentPassed',
      {},
    ],
    [
      'without a reason',
      aCustomer(),
      { ...MISSED, values: { ...MISSED.values, reason: '' } },
      'fieldMissing',
      { field: 'reason' },
    ],
    [
      'still to come',
      aCustomer(),
      { ...MADE, values: { ...MADE.values, visitedAt: NOW + HOUR_MS } },
      'happenedInFuture',
      {},
    ],
  ])('is refused %s', (_title, current, draft, code, params) => {
    expect(decideRegularVisit(CUSTOMER_ID, current, draft, context)).toMatchObject({
      ok: false,
      refusal: { code, params },
    })
  })

  it('is refused to somebody without a role', () => {
    expect(decideRegularVisit(CUSTOMER_ID, null, PLAN, aContext([]))).toMatchObject({
      ok: false,
      refusal: { code: 'roleMissing', rule: '§5' },
    })
  })
})
