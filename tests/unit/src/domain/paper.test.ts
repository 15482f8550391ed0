import { describe, expect, it } from 'vitest'
import type { IssuedPaper } from '../../../../src/domain/paper.ts'
import { slipsOut } from '../../../../src/domain/paper.ts'
import { anIssuedPaper } from '../../../builders/a-paper.ts'
import { NOW } from '../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const signed: IssuedPaper['back'] = {
  kind: 'signed',
  at: NOW,
  by: 'somebody',
  signer: 'complainant',
  signerName: '林',
  medium: 'original',
  signedAt: NOW,
  scan: null,
}
const givenUp: IssuedPaper['back'] = { kind: 'givenUp', at: NOW, by: 'somebody', reason: '拒签' }
const printed = { at: NOW, by: 'somebody' }
const paper = (day: number, overrides: Partial<IssuedPaper> = {}) =>
  anIssuedPaper({ issueId: `day${String(day)}`, at: NOW + day * DAY_MS, ...overrides })

describe('P7 papers out for signature', () => {
  it.each([
    { name: 'sent to the printer', papers: [paper(0)], out: [['day0', 0, 1]] },
    { name: 'kept as a file only', papers: [paper(0, { how: 'pdf' })], out: [] },
    {
      name: 'kept as a file and seen on paper',
      papers: [paper(0, { how: 'pdf', printed })],
      out: [['day0', 0, 1]],
    },
    { name: 'nobody is to sign it', papers: [paper(0, { isForSignature: false })], out: [] },
    { name: 'the complainant’s own copy (P6)', papers: [paper(0, { copy: 'complainant' })], out: [] },
    {
      name: 'printed twice: one line, the last paper, since the first',
      papers: [paper(0), paper(2)],
      out: [['day2', 0, 2]],
    },
    { name: 'came back', papers: [paper(0, { back: signed })], out: [] },
    { name: 'given up', papers: [paper(0, { back: givenUp })], out: [] },
    { name: 'the later of two came back', papers: [paper(0), paper(2, { back: signed })], out: [] },
    {
      name: 'the earlier came back, printed again since',
      papers: [paper(0, { back: signed }), paper(2)],
      out: [['day2', 2, 1]],
    },
    {
      name: 'the earlier given up, printed again since',
      papers: [paper(0, { back: givenUp }), paper(2)],
      out: [['day2', 2, 1]],
    },
    {
      name: 'the later given up, the earlier still out',
      papers: [paper(0), paper(2, { back: givenUp })],
      out: [['day0', 0, 1]],
    },
  ])('$name', ({ papers, out }) => {
    expect(slipsOut(papers).map(({ issueId, since, papers: count }) => [issueId, since, count])).toEqual(
      out.map(([issueId, day, count]) => [issueId, NOW + Number(day) * DAY_MS, count]),
    )
  })
})
