import { describe, expect, it } from 'vitest'
import {
  correctionOf,
  correctCommand,
  currentValue,
  type CorrectableField,
  valuesInConflict,
} from '../../../../../src/features/cases/correction.ts'
import { aCase, A_PERSON } from '../../../../builders/a-complaint.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const clock = { now: at('2026-11-22 10:00'), calendar: CALENDAR_UTC8 }
const correct = (field: CorrectableField, typed: string, officialDueAt: number | null = null) =>
  correctionOf(field, typed, clock, { officialDueAt })

describe('§2 a correction of one field', () => {
  it.each([
    ['household', '３－１２０１', { household: '3-1201' }],
    ['complainantName', ' 欧阳敏 ', { complainantName: '欧阳敏' }],
    ['channel', 'visit', { channel: 'visit' }],
    ['channel', 'fax', {}],
    ['relation', '', { relation: null }],
    ['escalatedTo', 'court,superior', { escalatedTo: ['superior', 'court'] }],
    ['relayingDepartment', '', { relayingDepartment: null }],
    ['occurredAt', '昨天20点', { occurredAt: at('2026-11-21 20:00') }],
    ['occurredAt', '不记得', null],
    ['occurredAt', '', null],
    ['mood', 'angry', { mood: 'angry' }],
  ] as const)('%s typed as %j is %j', (field, typed, changes) => {
    expect(correct(field, typed)).toEqual(changes)
  })

  it.each([
    ['11月30日', null, '2026-11-30 23:59'],
    ['11月30日', '2026-11-25 17:05', '2026-11-30 17:05'],
    ['11月30日 9点', '2026-11-25 17:05', '2026-11-30 09:00'],
  ])('R4 a deadline typed as %s where %s stood is %s', (typed, standing, due) => {
    const changes = correct('officialDueAt', typed, standing === null ? null : at(standing))
    expect(changes).toEqual({ officialDueAt: at(due) })
  })

  it.each(['', '很快'])('R4 a deadline typed as %j is none', (typed) => {
    expect(correct('officialDueAt', typed, clock.now)).toBeNull()
  })

  it('shows what stands in a field, and nothing of an erased person', () => {
    const full = aCase({ personal: A_PERSON })
    expect(currentValue(full, 'household')).toBe(A_PERSON.household)
    expect(currentValue(full, 'channel')).toBe('phone')
    const erased = aCase({ personal: null })
    expect(currentValue(erased, 'channel')).toBe('phone')
    expect(currentValue(erased, 'phone')).toBeNull()
  })
})

describe('ADR 1 what somebody saw when they began, and what two desks wrote', () => {
  it('goes with the correction', () => {
    expect(correctCommand('phone', { phone: '1' }, '2', '听错了')).toEqual({
      kind: 'correct',
      changes: { phone: '1' },
      reason: '听错了',
      shown: { phone: '2' },
    })
  })

  it('is told with who wrote which, the one that is shown first', () => {
    const complaint = aCase()
    const [first] = complaint.timeline
    const values = [
      { eventId: 'elsewhere', value: '3-1202' },
      { eventId: first?.eventId ?? '', value: ['court'] },
    ]
    const contested = { ...complaint, conflicts: [{ field: 'household', values }] }
    expect(valuesInConflict(contested, 'household')).toEqual([
      { value: '3-1202', by: '' },
      { value: ['court'], by: first?.by },
    ])
    expect(valuesInConflict(contested, 'phone')).toEqual([])
  })
})
