import { describe, expect, it } from 'vitest'
import { keptActs } from '../../../../../src/features/cases/kept-acts.ts'

describe('what was begun and not recorded', () => {
  it('is found again by the same person on the same case, and by nobody else', () => {
    keptActs('anna', 'case-1').set('progressTold', { progress: '师傅在路上' })
    expect(keptActs('anna', 'case-1').get('progressTold')).toEqual({ progress: '师傅在路上' })
    expect(keptActs('anna', 'case-2').size).toBe(0)
    expect(keptActs('bert', 'case-1').size).toBe(0)
    keptActs('anna', 'case-1').delete('progressTold')
    expect(keptActs('anna', 'case-1').size).toBe(0)
  })
})
