import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { resolutionDueAt } from '../../../../src/domain/case-limits.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { readBackMark } from '../../../../src/domain/read-back.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { NOW } from '../../../builders/an-event.ts'

const confirmed = readBackMark(aCase({}).personal?.household ?? '', NOW)
const codes = (overrides: Partial<ComplaintCase>) =>
  nextSteps(aCase(overrides), { now: NOW }).map(({ code }) => code)

describe('what the rules ask for, by the kind of matter and where it came from', () => {
  it('001 §2 of a repair is its hand-over and its end, of an enquiry an answer', () => {
    const said = [confirmed]
    expect(codes({ matterKind: 'repair', said })).toEqual(['dispatch'])
    expect(codes({ matterKind: 'repair', said, department: '工程部' })).toEqual(['finish'])
    expect(codes({ matterKind: 'enquiry' })).toEqual(['answer'])
    expect(codes({ matterKind: 'enquiry', department: '客服部' })).toEqual(['finish'])
    expect(codes({ matterKind: 'enquiry', stage: 'answered' })).toEqual([])
    expect(codes({ matterKind: 'repair', stage: 'finished' })).toEqual([])
  })

  it.each([
    { channel: 'petition' },
    { channel: 'official' },
    { channel: 'letter', escalatedTo: ['press'] },
  ] as const)(
    'R4 is to consider whether it is major, of $channel $escalatedTo, until it is judged',
    (given) => {
      expect(codes({ ...given, nature: null })).toContain('considerMajor')
      expect(codes({ ...given, nature: 'valid' })).not.toContain('considerMajor')
      expect(codes({ channel: 'letter', nature: null })).not.toContain('considerMajor')
    },
  )

  it('001 §2 of a repair that became a complaint counts the limits from there', () => {
    const converted = aCase({ matterKind: 'complaint', convertedAt: NOW + 60_000 })
    expect(resolutionDueAt(converted) - resolutionDueAt(aCase())).toBe(60_000)
  })
})
