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
      'phone',
      'place',
      'occurredAt',
      'demand',
    ])
    expect(nextSteps(bare, { now: NOW }).find(({ code }) => code === 'completeRecord')?.params).toEqual({
      fields: 'household,complainantName,phone,place,occurredAt,demand',
    })
  })

  it('are none of who it is, of somebody who stays anonymous', () => {
    expect(missingFields(aCase({ personal: empty, relation: 'anonymous' }))).toEqual(['place', 'demand'])
  })

  it('are none of a full record, nor of an erased person', () => {
    expect(missingFields(aCase({ personal: A_PERSON }))).toEqual([])
    expect(missingFields(aCase({ personal: null }))).toEqual([])
  })
})
