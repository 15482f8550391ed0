import { describe, expect, it } from 'vitest'
import { fieldsOf, readEntry, startOfEntry } from '../../../../../src/features/visits/visit-entry.ts'
import { aCustomer, aMade, aPlan } from '../../../../builders/a-regular-visit.ts'
import { MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const clock = { now: NOW, calendar: CALENDAR_UTC8 }
const customer = aCustomer([aPlan({ everyMonths: '3' }), aMade()])
const [visit = null] = customer.visits

describe('R30 what is typed about a regular visit', () => {
  it('asks for nothing that is known: which appointment it is about', () => {
    expect(fieldsOf('regularVisitMissed').map(([key]) => key)).toEqual(['missedAt', 'reason'])
  })

  it('begins with who is at the desk, and for the next visit with the last one', () => {
    const begin = { kind: 'regularVisitPlanned', customer: null, visit: null } as const
    expect(startOfEntry(begin, MANAGER_ID)).toMatchObject({
      visitor: MANAGER_ID,
      minutes: '30',
      household: '',
      everyMonths: '',
    })
    expect(startOfEntry({ ...begin, customer, visit }, MANAGER_ID)).toEqual({
      household: '3-1201',
      customer: '林晓舟',
      minutes: '30',
      visitor: RECEPTIONIST_ID,
      everyMonths: '3',
      purpose: '听听对电梯改造的意见',
    })
    expect(startOfEntry({ kind: 'regularVisitMade', customer, visit }, MANAGER_ID)).toMatchObject({
      present: '林晓舟',
    })
    expect(startOfEntry({ kind: 'regularVisitPutOff', customer, visit }, MANAGER_ID)).toEqual({
      visitor: RECEPTIONIST_ID,
    })
    expect(startOfEntry({ kind: 'regularVisitsEnded', customer, visit }, MANAGER_ID)).toEqual({})
  })

  it('is read with its times; an empty time that has happened is now, another is missing', () => {
    const missed = { kind: 'regularVisitMissed', customer, visit } as const
    expect(readEntry(missed, { reason: ' 没人 ' }, clock)).toEqual({
      ok: true,
      draft: { act: 'regularVisitMissed', values: { plan: 'plan', missedAt: NOW, reason: '没人' } },
    })
    const putOff = { kind: 'regularVisitPutOff', customer, visit } as const
    expect(readEntry(putOff, { plannedFor: '明天10点' }, clock)).toMatchObject({
      draft: { values: { plannedFor: at('2026-11-22 10:00'), visitor: null, reason: '' } },
    })
    expect(readEntry(putOff, {}, clock)).toMatchObject({ draft: { values: { plannedFor: null } } })
    expect(readEntry(putOff, { plannedFor: '不知道' }, clock)).toEqual({
      ok: false,
      unreadable: 'plannedFor',
    })
  })
})
