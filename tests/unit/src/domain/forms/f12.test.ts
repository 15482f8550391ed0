import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import type { CaseEvidence } from '../../../../../src/domain/evidence.ts'
import { caseFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { CategorySettings } from '../../../../../src/domain/service-categories.ts'
import type { IssuedPaper } from '../../../../../src/domain/paper.ts'
import { CASE_AT } from '../../../../builders/a-case-in-hand.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { NOW } from '../../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const rowsOf = (complaint: ComplaintCase) =>
  caseFormRows(complaint, { formId: 'F12', isForSignature: null }, ON_PAPER)
const valuesOf = (complaint: ComplaintCase, label: FormLabel) => {
  const rows = rowsOf(complaint)
  return [rows.head, ...rows.rows, rows.closing].flat().find((cell) => cell.label === label)?.values ?? []
}
const linesOf = (complaint: ComplaintCase) =>
  valuesOf(complaint, 'contents').flatMap((value) => (value.kind === 'list' ? value.lines : []))
const spareOf = (complaint: ComplaintCase) =>
  valuesOf(complaint, 'contents').flatMap((value) => (value.kind === 'list' ? [value.spare] : []))[0]

let count = 0
function aPaper(formId: IssuedPaper['formId'], more: Partial<IssuedPaper> = {}): IssuedPaper {
  count += 1
  const usual = {
    revision: 1,
    by: 'reception',
    how: 'sent',
    copy: null,
    variant: null,
    isForSignature: false,
  } as const
  const issueId = `issue-${String(count)}`
  return { ...usual, issueId, formId, at: NOW, digest: issueId, printed: null, back: null, ...more }
}
const SIGNED: IssuedPaper['back'] = {
  kind: 'signed',
  at: NOW,
  by: 'reception',
  signer: 'complainant',
  signerName: '',
  medium: 'original',
  signedAt: NOW,
  scan: null,
}
const aFile = (more: Partial<CaseEvidence> = {}): CaseEvidence => ({
  sha256: 'a'.repeat(64),
  bytes: 10,
  mediaType: 'image/jpeg',
  origin: 'seen',
  source: 'drop',
  takenAt: null,
  addedAt: NOW,
  fileName: 'IMG_1.jpg',
  note: '',
  by: 'reception',
  ...more,
})
const closed = CASE_AT.closed().case
const withPapers = (formsIssued: readonly IssuedPaper[], evidence: readonly CaseEvidence[] = []) => ({
  ...closed,
  formsIssued,
  evidence,
})
const told = (complaint: ComplaintCase) =>
  linesOf(complaint).map(([, paper, , , remarks]) => [
    paper?.kind === 'title' ? paper.of : paper?.kind === 'word' ? paper.code : '',
    remarks?.kind === 'word' ? remarks.code : remarks?.kind === 'text' ? remarks.text : remarks?.kind,
  ])

describe('F12 投诉档案封面及卷内目录', () => {
  it('has the category in its title as the office names it; a renaming of another changes nothing (ADR 50)', () => {
    const titleIn = (serviceCategories: CategorySettings) => {
      const office = { ...ON_PAPER.office, serviceCategories }
      const rows = caseFormRows(closed, { formId: 'F12', isForSignature: null }, { ...ON_PAPER, office })
      return rows.rows.flat().find(({ label }) => label === 'caseTitle')?.values[1]
    }
    const code = closed.serviceCategory ?? ''
    expect(titleIn({ [code]: { name: '渗漏' } })).toEqual({ kind: 'text', text: '渗漏' })
    expect(titleIn({ pets: { name: '犬只' }, [code]: { isOutOfUse: true, place: 3 } })).toEqual(
      valuesOf(closed, 'caseTitle')[1],
    )
    expect(titleIn({})).toEqual({ kind: 'word', group: 'serviceCategory', code })
  })

  it('lists printed papers first, by form, then what was handed in', () => {
    const complaint = withPapers(
      [aPaper('F03'), aPaper('F01', { back: SIGNED }), aPaper('F13'), aPaper('F02', { how: 'pdf' })],
      [aFile(), aFile({ mediaType: 'application/pdf', note: '检测报告' })],
    )
    expect(told(complaint)).toEqual([
      ['F01', 'signedOriginal'],
      ['F02', 'pdf'],
      ['F03', 'printed'],
      ['F13', 'givenAway'],
      ['picture', 'IMG_1.jpg'],
      ['document', '检测报告'],
    ])
    expect(linesOf(complaint).map(([rank]) => rank)).toEqual(
      [1, 2, 3, 4, 5, 6].map((rank) => ({ kind: 'text', text: String(rank) })),
    )
    expect(valuesOf(complaint, 'paperCount')).toEqual([{ kind: 'amount', of: 'papers', amount: 6 }])
  })

  it('P7 keeps every signed paper and the last one; of dispatches and visits each content once', () => {
    const complaint = withPapers([
      aPaper('F01', { back: SIGNED }),
      aPaper('F01'),
      aPaper('F01', { isForSignature: true }),
      aPaper('F03', { digest: 'first' }),
      aPaper('F03', { digest: 'first' }),
      aPaper('F03', { digest: 'second', back: { kind: 'givenUp', at: NOW, by: 'reception', reason: '' } }),
    ])
    expect(told(complaint)).toEqual([
      ['F01', 'signedOriginal'],
      ['F01', 'out'],
      ['F03', 'printed'],
      ['F03', 'givenUp'],
    ])
  })

  it('P6 leaves out the complainant’s own copy, the cover itself, and the scan of a paper that is listed', () => {
    const complaint = withPapers(
      [aPaper('F01', { copy: 'complainant' }), aPaper('F12')],
      [aFile({ signedPaperOf: 'F01' })],
    )
    expect(linesOf(complaint)).toEqual([])
    expect(spareOf(complaint)).toBeGreaterThan(15)
  })

  it('200 papers are all listed, with lines left for what comes by hand', () => {
    const complaint = withPapers(
      Array.from({ length: 100 }, () => aPaper('F04')),
      Array.from({ length: 100 }, (_, at) => aFile({ note: `第${String(at)}张` })),
    )
    expect(linesOf(complaint)).toHaveLength(200)
    expect(spareOf(complaint)).toBe(2)
  })

  it('says on the cover what it is about, from when to when, who keeps it and where', () => {
    const filed = {
      ...closed,
      receivedAt: NOW,
      endedAt: NOW + DAY_MS,
      archivedAt: NOW + 2 * DAY_MS,
      acts: [
        ...closed.acts,
        { eventId: 'f', kind: 'archived', at: NOW, by: 'assistant', data: {}, texts: { place: '3 柜 2 层' } },
      ],
    } as const satisfies ComplaintCase
    expect(rowsOf(filed).number).toBe(filed.number)
    expect(valuesOf(filed, 'keeper')).toEqual([{ kind: 'text', text: '许静' }])
    expect(valuesOf(filed, 'keptAt')).toEqual([{ kind: 'text', text: '3 柜 2 层' }])
    const days = (['openedOn', 'endedOn', 'archivedOn'] as const).map((label) => valuesOf(filed, label)[0])
    expect(days.map((value) => (value?.kind === 'date' ? value.at?.day : null))).toEqual([21, 22, 23])
    expect(valuesOf(closed, 'keeper')).toEqual([{ kind: 'text', text: '' }])
  })

  it('R28 the title names no person, is cut, and says where the person was erased', () => {
    const name = closed.personal?.complainantName ?? 'nobody'
    const personal = closed.personal && { ...closed.personal, content: '漏'.repeat(500) }
    const title = valuesOf({ ...closed, personal }, 'caseTitle')
    expect(JSON.stringify(title)).not.toContain(name)
    const words = title.at(-1)
    expect(words?.kind === 'text' ? [...words.text].length : 0).toBe(60)
    expect(
      valuesOf({ ...closed, personal: null }, 'caseTitle').filter(({ kind }) => kind === 'erased'),
    ).toHaveLength(2)
  })
})
