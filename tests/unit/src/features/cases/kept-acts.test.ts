import { ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import { keptActs, knownAtBegin, takeKnowingly } from '../../../../../src/features/cases/kept-acts.ts'
import { meanwhileOf } from '../../../../../src/features/cases/meanwhile.ts'
import { aCase } from '../../../../builders/a-complaint.ts'

const known = new Set<string>()

/** The case with one more event on its timeline. */
function withEvent(complaint: ComplaintCase, eventId: string, kind: 'judged' | 'phoneRevealed' = 'judged') {
  const entry = { eventId, kind, wallAt: 1, by: 'bert', changes: [], data: {}, text: null }
  return { ...complaint, timeline: [...complaint.timeline, entry] }
}

describe('what was begun and not recorded', () => {
  it('is found again by the same person on the same case, and by nobody else', () => {
    const begun = { typed: { progress: '师傅在路上' }, known }
    keptActs('anna', 'case-1').acts.set('progressTold', begun)
    expect(keptActs('anna', 'case-1').acts.get('progressTold')).toEqual(begun)
    expect(keptActs('anna', 'case-2').acts.size).toBe(0)
    expect(keptActs('bert', 'case-1').acts.size).toBe(0)
  })

  it('is kept until it is on the record, not when it was refused', async () => {
    const kept = keptActs('anna', 'case-3')
    kept.acts.set('archived', { typed: {}, known })
    const complaint = ref<ComplaintCase | null>(aCase())
    const command = { kind: 'act', draft: { act: 'archived', values: { place: '' } } } as const
    const refused = { kind: 'failed', code: 'diskFull', params: {} } as const
    await takeKnowingly(() => Promise.resolve(refused), kept, complaint)(command)
    expect(kept.acts.has('archived')).toBe(true)
    await takeKnowingly(() => Promise.resolve(null), kept, complaint)(command)
    expect(kept.acts.has('archived')).toBe(false)
  })
})

describe('what came meanwhile', () => {
  it('is what was recorded since the work was begun, newest first; not what goes by, not one’s own', async () => {
    const kept = keptActs('anna', 'case-4')
    const complaint = ref<ComplaintCase | null>(aCase())
    const atBegin = knownAtBegin(kept, 'progressTold', aCase())
    kept.acts.set('progressTold', { typed: {}, known: atBegin })
    const take = takeKnowingly(
      () => {
        complaint.value = withEvent(aCase(), 'own')
        return Promise.resolve(null)
      },
      kept,
      complaint,
    )
    await take({ kind: 'recordReveal' })
    const later = ['own', 'first', 'second'].reduce((held, id) => withEvent(held, id), aCase())
    const news = meanwhileOf(withEvent(later, 'shown', 'phoneRevealed'), atBegin, kept.own)
    expect(news.map(({ eventId }) => eventId)).toEqual(['second', 'first'])
    expect(knownAtBegin(kept, 'progressTold', later)).toBe(atBegin)
    expect(knownAtBegin(kept, 'judge', later).has('second')).toBe(true)
  })
})
