import { describe, expect, it } from 'vitest'
import { f11Rows, type VisitOnPaper } from '../../../../../src/domain/forms/f11.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import { aCustomer, aPlan, aVisitEvent } from '../../../../builders/a-regular-visit.ts'
import { NOW, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { aVisitOnPaper } from '../../../../builders/desk-papers.ts'

const ON = { ...ON_PAPER, nameOf: (staffId: string) => (staffId === RECEPTIONIST_ID ? '林小雨' : '') }
const valuesOf = (of: VisitOnPaper, label: FormLabel) => {
  const rows = f11Rows(of, ON)
  return [rows.head, ...rows.rows, rows.closing].flat().find((cell) => cell.label === label)?.values
}
const text = (words: string) => [{ kind: 'text', text: words }]

describe('F11 客户拜访记录表', () => {
  it.each([
    ['household', text('3-1201')],
    ['customer', text('林晓舟')],
    ['caller', text('林小雨')],
    ['present', text('林晓舟')],
    ['purpose', text('听听对电梯改造的意见')],
    ['talkedAbout', text('电梯快了，门口灯暗')],
    ['opinions', text('换亮一点的灯')],
    ['whatFollows', text('报修门灯')],
    ['expectedMinutes', [{ kind: 'amount', of: 'minutes', amount: 30 }]],
    ['actualMinutes', [{ kind: 'amount', of: 'minutes', amount: 45 }]],
  ] as const)('R30 says of a visit that was made: %s', (label, values) => {
    expect(valuesOf(aVisitOnPaper(), label)).toEqual(values)
  })

  it('an appointment is taken along with room for what comes of it', () => {
    const { person, visits } = aCustomer([aPlan()])
    const [visit] = visits
    if (visit === undefined) throw new Error('A customer has a visit')
    const of = { person, visit }
    expect(valuesOf(of, 'talkedAbout')).toEqual(text(''))
    expect(valuesOf(of, 'actualMinutes')).toEqual([{ kind: 'amount', of: 'minutes', amount: null }])
    expect(valuesOf(of, 'calledAt')).toEqual([{ kind: 'moment', at: null }])
    expect(valuesOf(of, 'missedReason')).toBeUndefined()
    expect(f11Rows(of, ON).number).toMatch(/^\d{8}-\d{4}$/u)
  })

  it('tells why an appointment came to nothing, and that a person was erased', () => {
    const missed = aVisitEvent('regularVisitMissed', { missedAt: NOW }, { reason: '没人开门' })
    const { visits } = aCustomer([aPlan(), missed])
    const [visit] = visits
    if (visit === undefined) throw new Error('A customer has a visit')
    expect(valuesOf({ person: null, visit }, 'missedReason')).toEqual(text('没人开门'))
    expect(valuesOf({ person: null, visit }, 'household')).toEqual([{ kind: 'erased' }])
    expect(valuesOf({ person: null, visit: { ...visit, purpose: null } }, 'purpose')).toEqual([
      { kind: 'erased' },
    ])
  })

  it('row 17 hostile words show themselves and nothing more', () => {
    const made = { ...aVisitOnPaper() }
    const person = { household: '3-1201\u202E\u0007\n二', customer: '<b>林</b>' }
    expect(valuesOf({ ...made, person }, 'household')).toEqual(text('3-1201 二'))
    expect(valuesOf({ ...made, person }, 'customer')).toEqual(text('<b>林</b>'))
  })
})
