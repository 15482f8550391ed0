import type { EventEnvelope } from '../../src/domain/event.ts'
import type { CustomerVisits } from '../../src/domain/regular-visits/customer-visits.ts'
import { foldRegularVisits } from '../../src/domain/regular-visits/fold-regular-visits.ts'
import { anEnvelope, NOW, RECEPTIONIST_ID } from './an-event.ts'

export const CUSTOMER_ID = '00000000-0000-4000-8000-0000000000e1'
const stream = { kind: 'regularVisit', id: CUSTOMER_ID } as const
const DAY_MS = 24 * 60 * 60 * 1000

type Envelope = Parameters<typeof anEnvelope>[3]
type Data = Readonly<Record<string, unknown>>

/** An appointment with somebody in 3-1201, tomorrow; `plan` is its id. */
export function aPlan(data: Data = {}, envelope: Envelope = {}): EventEnvelope {
  return anEnvelope(
    'regularVisitPlanned',
    { plannedFor: NOW + DAY_MS, minutes: '30', visitor: RECEPTIONIST_ID, everyMonths: null, ...data },
    { household: '3-1201', customer: '林晓舟', purpose: '听听对电梯改造的意见' },
    { id: 'plan', stream, ...envelope },
  )
}

/** Another event about that appointment. */
export function aVisitEvent(
  kind: string,
  data: Data = {},
  texts: Data | undefined = { reason: '临时有事' },
  envelope: Envelope = {},
): EventEnvelope {
  return anEnvelope(kind, { plan: 'plan', ...data }, texts, { id: kind, stream, seen: ['plan'], ...envelope })
}

/** It was made on that day. */
export function aMade(data: Data = {}, envelope: Envelope = {}): EventEnvelope {
  return aVisitEvent(
    'regularVisitMade',
    { visitedAt: NOW + DAY_MS, visitor: RECEPTIONIST_ID, minutes: '45', outcome: 'satisfied', ...data },
    { present: '林晓舟', said: '电梯快了，门口灯暗', opinions: '换亮一点的灯', follows: '报修门灯' },
    envelope,
  )
}

/** The visits to that customer, the plan and whatever follows. */
export function aCustomer(events: readonly EventEnvelope[] = [aPlan()]): CustomerVisits {
  const folded = foldRegularVisits(events)
  if (folded === null) throw new Error('aCustomer: expected a planned visit; got none')
  return folded
}
