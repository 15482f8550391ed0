import { describe, expect, it } from 'vitest'
import { missingFields } from '../../../../src/domain/missing-fields.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { aCase, A_PERSON } from '../../../builders/a-complaint.ts'
import { NOW } from '../../../builders/an-event.ts'

describe('P11 missing fields', () => {
  const empty = {
    ...A_PERSON,
    ...{ household: '', complainantName: ' ', phone: '', content: 'x', place: '', demand: '' },
  }

  it('are listed in the order of the conversation', () => {
    const bare = aCase({ personal: empty, occurredAt: null })
    expect(missingFields(bare)).toEqual([
      'household',
      'complainantName',
      'identityCheck',
      'phone',
      'place',
      'occurredAt',
      'demand',
    ])
    expect(nextSteps(bare, { now: NOW }).find(({ code }) => code === 'completeRecord')?.params).toEqual({
      fields: 'household,complainantName,identityCheck,phone,place,occurredAt,demand',
    })
  })

  it('are none of who it is, of somebody who stays anonymous', () => {
    expect(missingFields(aCase({ personal: empty, relation: 'anonymous' }))).toEqual(['place', 'demand'])
  })

  it('are ticket and deadline of what was handed down, and of nothing else', () => {
    const official = aCase({ channel: 'official', relation: 'anonymous', personal: A_PERSON })
    expect(missingFields(official)).toEqual(['officialTicket', 'officialDueAt'])
    const told = { ...A_PERSON, officialTicket: '12345-1' }
    expect(missingFields({ ...official, personal: told, officialDueAt: NOW })).toEqual([])
    expect(missingFields({ ...official, channel: 'letter' })).toEqual([])
  })

  it('S2 are whose identity was not checked, of a complaint only', () => {
    const full = aCase({ personal: A_PERSON })
    expect(missingFields(full)).toEqual(['identityCheck'])
    expect(missingFields({ ...full, identityCheck: 'declined' })).toEqual([])
    expect(missingFields({ ...full, matterKind: 'repair' })).toEqual([])
  })

  it('are none of a full record, nor of an erased person', () => {
    expect(missingFields(aCase({ personal: A_PERSON, identityCheck: 'callerNumber' }))).toEqual([])
    expect(missingFields(aCase({ personal: null }))).toEqual([])
  })
})
