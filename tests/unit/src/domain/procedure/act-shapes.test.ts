import { describe, expect, it } from 'vitest'
import { ACT_SHAPES } from '../../../../../src/domain/procedure/act-shapes.ts'

describe('ADR 3 the shape of an act’s event', () => {
  it.each([
    [
      'remedyPlanned',
      { data: { party: 'text', dueAt: 'number' }, personal: { handlerName: 'text', remedy: 'text' } },
    ],
    [
      'departmentAccepted',
      {
        data: { acceptedAt: 'number', isVisitNeeded: 'flag', expectedAt: 'numberOrNull' },
        personal: { plan: 'text' },
      },
    ],
    [
      'visitPlanned',
      { data: { plannedAt: 'number', method: 'text', visitor: 'textOrNull' }, personal: { note: 'text' } },
    ],
  ] as const)('%s keeps its words apart, and null only where it need not be answered', (kind, shapes) => {
    expect(ACT_SHAPES[kind]).toEqual(shapes)
  })

  it('has lists where several may be chosen', () => {
    expect(ACT_SHAPES.investigated.data).toMatchObject({
      assistingParties: 'texts',
      causeCategory: 'textOrNull',
    })
    expect(ACT_SHAPES.summarised.data).toMatchObject({ staffMeasures: 'texts', isInspectionOrdered: 'flag' })
  })
})
