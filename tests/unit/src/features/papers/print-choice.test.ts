import { describe, expect, it } from 'vitest'
import { jobsOf, ordersOf, usePrintChoice } from '../../../../../src/features/papers/print-choice.ts'

describe('what is printed of every chosen case', () => {
  it.each([
    ['none', [null]],
    ['complainant', ['complainant']],
    ['file', ['file']],
    ['both', ['complainant', 'file']],
  ] as const)('P6 copies: %s', (copy, copies) => {
    expect(ordersOf('F01', copy)).toEqual(
      copies.map((each) => ({ formId: 'F01', isForSignature: null, copy: each })),
    )
  })

  it('P6 only the record has copies for somebody; the choice comes back with it', () => {
    const choice = usePrintChoice()
    choice.nextCopy()
    choice.nextCopy()
    choice.nextCopy()
    expect(choice.orders.value).toHaveLength(2)
    choice.formId.value = 'F13'
    expect(choice.orders.value).toEqual([{ formId: 'F13', isForSignature: null, copy: null }])
    choice.formId.value = 'F01'
    expect(choice.orders.value).toHaveLength(2)
    choice.nextCopy()
    expect(choice.orders.value).toHaveLength(1)
  })

  it('counts copies from one to nine', () => {
    const choice = usePrintChoice()
    choice.more(-1)
    expect(choice.count.value).toBe(1)
    for (let times = 0; times < 12; times += 1) choice.more(1)
    expect(choice.count.value).toBe(9)
  })

  it('the papers of one case lie together, in the order of the cases', () => {
    let minted = 0
    const made = jobsOf(
      ['b', 'a'],
      { orders: ordersOf('F01', 'both'), copies: 2, way: 'print' },
      () => `job${String((minted += 1))}`,
    )
    expect(made.map(({ jobId, caseId, order, copies }) => [jobId, caseId, order.copy, copies])).toEqual([
      ['job1', 'b', 'complainant', 2],
      ['job2', 'b', 'file', 2],
      ['job3', 'a', 'complainant', 2],
      ['job4', 'a', 'file', 2],
    ])
  })
})
