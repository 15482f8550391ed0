import { describe, expect, it } from 'vitest'
import { aCase, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const after = (id: string, seen: readonly string[], minutes: number) => ({
  id,
  seen,
  wallAt: NOW + minutes * MINUTE,
})

describe('a repair or an enquiry folded from its events', () => {
  it.each([
    ['a repair', 'repair', '', [], 'received'],
    ['a repair with an answer', 'repair', '已答复', [], 'received'],
    ['a repair that is done', 'repair', '', ['finished'], 'finished'],
    ['an enquiry', 'enquiry', ' ', [], 'received'],
    ['an enquiry that was answered', 'enquiry', '周一到周五。', [], 'answered'],
    ['a repair that became a complaint', 'repair', '', ['convertedToComplaint'], 'received'],
    [
      'an answered enquiry that became a complaint',
      'enquiry',
      '周一。',
      ['convertedToComplaint'],
      'received',
    ],
  ] as const)('001 §2 %s takes no seven steps: %s', (_name, matterKind, answer, kinds, stage) => {
    const noted = aRegistered({
      data: { matterKind },
      personal: { answer, demand: '' },
      envelope: { id: 'r' },
    })
    const more = kinds.map((kind) =>
      kind === 'finished'
        ? aCaseEvent('finished', {}, { note: '修好了' }, after(kind, ['r'], 1))
        : aCaseEvent('convertedToComplaint', {}, { reason: '又坏了' }, after(kind, ['r'], 1)),
    )
    const folded = aCase({}, [noted, ...more])
    expect(folded.stage).toBe(stage)
    expect(folded.matterKind).toBe(
      kinds.some((kind) => kind === 'convertedToComplaint') ? 'complaint' : matterKind,
    )
  })

  it('001 §2 an erased enquiry has no answer to show', () => {
    const noted = aRegistered({ data: { matterKind: 'enquiry' }, envelope: { id: 'r' } })
    expect(aCase({}, [{ ...noted, personal: { hash: '0' } }]).stage).toBe('received')
  })

  it('001 §2 what two desks made a complaint came when the first did', () => {
    const noted = aRegistered({ data: { matterKind: 'repair' }, envelope: { id: 'r' } })
    const folded = aCase({}, [
      noted,
      aCaseEvent('convertedToComplaint', {}, { reason: '又坏了' }, after('c1', ['r'], 1)),
      aCaseEvent('convertedToComplaint', {}, { reason: '还是坏' }, after('c2', ['r'], 2)),
    ])
    expect(folded.convertedAt).toBe(NOW + MINUTE)
    expect(folded.timeline.map(({ text }) => text)).toEqual([null, '又坏了', '还是坏'])
  })
})
