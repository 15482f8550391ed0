import type { EventEnvelope } from '../../src/domain/event.ts'
import type { ReferralBody, SuppliedBody } from '../../src/domain/referral/referral-body.ts'
import { referralDirectory } from '../../src/domain/referral/referral-directory.ts'
import { anEnvelope, MANAGER_ID } from './an-event.ts'

export const BODY_ID = '00000000-0000-4000-8000-0000000000d1'

/** A body as it is supplied: a district office without a number. */
export function aSuppliedBody(given: Partial<SuppliedBody> = {}): SuppliedBody {
  return {
    bodyId: BODY_ID,
    name: '城市管理部门',
    purpose: '违建、占道',
    words: '违建、油烟',
    otherWords: '',
    categories: ['illegalBuilding'],
    parties: ['urbanManagement'],
    isGeneral: false,
    phone: '',
    hours: '',
    address: '',
    bring: '照片',
    handOver: '先劝阻并书面报告',
    basis: '城市管理执法办法',
    english: { name: 'Urban management', purpose: 'Unlawful structures' },
    ...given,
  }
}

/** An event of its stream; the manager writes it. */
export function aReferralEvent(
  kind: string,
  { data = {}, texts, ...envelope }: Partial<EventEnvelope> & { texts?: object } = {},
): EventEnvelope {
  return anEnvelope(kind, data, texts, {
    stream: { kind: 'referral', id: BODY_ID },
    by: MANAGER_ID,
    ...envelope,
  })
}

/** The one body of a directory after these events. */
export function aBody(
  given: Partial<SuppliedBody> = {},
  events: readonly EventEnvelope[] = [],
): ReferralBody {
  const [body] = referralDirectory([aSuppliedBody(given)], events)
  if (body === undefined) throw new Error('aBody: expected one body; got none')
  return body
}
