import { describe, expect, it } from 'vitest'
import { blankFormRows, caseFormRows, presentFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import { digestInput } from '../../../../../src/domain/forms/digest-input.ts'
import { f01Rows } from '../../../../../src/domain/forms/f01.ts'
import { f13Rows } from '../../../../../src/domain/forms/f13.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { FormRows, FormValue } from '../../../../../src/domain/forms/form-rows.ts'
import { internalNotes, NO_MARKS } from '../../../../../src/domain/forms/printed-marks.ts'
import { awaitsSignature } from '../../../../../src/domain/forms/signed-papers.ts'
import { sampleCase, sampleOffice, samplePersonal, utcCalendar } from './sample-case.ts'

const rowsOf = (changes = {}) => f13Rows(sampleCase(changes), sampleOffice, '林', utcCalendar)
const on = { office: sampleOffice, nameOf: () => '林', calendar: utcCalendar }
const at = (day: number, hour: number, minute: number) => ({ year: 2026, month: 11, day, hour, minute })

function valuesOf(rows: FormRows, label: FormLabel): readonly FormValue[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  return cells.find((cell) => cell.label === label)?.values ?? []
}
const chosenOf = (rows: FormRows) =>
  valuesOf(rows, 'whatNext').flatMap((value) =>
    value.kind === 'choices' ? value.options.filter((one) => one.isChosen).map((one) => one.code) : [],
  )

describe('P5 F13 投诉受理回执', () => {
  it('says number, when, by whom, what happens next, by when, whom to call, where else to turn', () => {
    const rows = rowsOf()
    expect([rows.head, ...rows.rows, rows.closing].flat().map((cell) => cell.label)).toEqual([
      'number',
      'receivedAt',
      'complainant',
      'household',
      'whatNext',
      'department',
      'byWhen',
      'whomToCall',
      'referral',
      'furtherComplaint',
      'receptionist',
    ])
    expect(valuesOf(rows, 'byWhen')).toEqual([
      { kind: 'promise', at: at(21, 17, 0) },
      { kind: 'limit', at: at(26, 14, 31) },
    ])
    expect(valuesOf(rows, 'whomToCall')).toEqual([{ kind: 'text', text: '8888 6603' }])
  })

  it('is the form F13, every box has the room its words need, and the receptionist signs', () => {
    const rows = rowsOf()
    expect(rows.formId).toBe('F13')
    expect([rows.head, ...rows.rows, rows.closing].flat().map(({ label, space }) => [label, space])).toEqual([
      ['number', 'line'],
      ['receivedAt', 'line'],
      ['complainant', 'line'],
      ['household', 'line'],
      ['whatNext', 'line'],
      ['department', 'line'],
      ['byWhen', 'line'],
      ['whomToCall', 'line'],
      ['referral', 'short'],
      ['furtherComplaint', 'line'],
      ['receptionist', 'line'],
    ])
    expect(rows.signatures).toEqual([{ label: 'receptionistSignature', kind: 'due' }])
    expect(valuesOf(rows, 'furtherComplaint')).toEqual([{ kind: 'fixed', of: 'furtherComplaint' }])
    expect(valuesOf(rows, 'whatNext')).toMatchObject([{ group: 'whatNext' }])
    expect(valuesOf(rows, 'receivedAt')).toEqual([{ kind: 'moment', at: at(21, 14, 31) }])
  })

  it.each([
    ['工程部', '工程部'],
    [null, ''],
  ])('names the department %s', (department, text) => {
    expect(valuesOf(rowsOf({ department }), 'department')).toEqual([{ kind: 'text', text }])
  })

  it.each([
    {
      matterKind: 'complaint',
      department: '工程部',
      chosen: ['handedOn', 'reply', 'returnVisit'],
      limits: 2,
    },
    { matterKind: 'complaint', department: null, chosen: ['reply', 'returnVisit'], limits: 2 },
    { matterKind: 'repair', department: '工程部', chosen: ['handedOn', 'reply'], limits: 1 },
    { matterKind: 'enquiry', department: null, chosen: ['reply'], limits: 1 },
  ])('$matterKind for $department: $chosen', ({ matterKind, department, chosen, limits }) => {
    const rows = rowsOf({ matterKind, department })
    expect(chosenOf(rows)).toEqual(chosen)
    expect(valuesOf(rows, 'byWhen')).toHaveLength(limits)
  })

  it('R28 holds nothing that judges the person or the matter', () => {
    const judging = {
      nature: 'invalid',
      jurisdiction: 'nonProperty',
      suspectedMajor: true,
      stage: 'verified',
    }
    const personal = { ...samplePersonal, mood: 'abusive', motive: 'venting' }
    expect(digestInput(rowsOf({ ...judging, personal }))).toBe(digestInput(rowsOf()))
  })

  const told = (texts: object | null) => ({
    eventId: 'r',
    kind: 'referralGiven',
    at: 1,
    by: 'x',
    data: { givenAt: 1, party: 'utilities' },
    texts,
  })

  it.each([
    ['nothing was told', [], ['']],
    [
      'a body was told',
      [told({ body: '供水公司', phone: '96100', hours: '24小时', help: '请带：户号' })],
      ['供水公司 96100', '24小时', '请带：户号'],
    ],
    [
      'two were: the last',
      [
        told({ body: '甲', phone: '', hours: '', help: '' }),
        told({ body: '乙', phone: '1', hours: '', help: '' }),
      ],
      ['乙 1'],
    ],
  ])('R14 %s', (_what, acts, texts) => {
    expect(valuesOf(rowsOf({ acts }), 'referral')).toEqual(texts.map((text) => ({ kind: 'text', text })))
  })

  it('ADR 3 says where what was told was erased', () => {
    expect(valuesOf(rowsOf({ acts: [told(null)] }), 'referral')).toEqual([{ kind: 'erased' }])
  })

  it('ADR 3 says where a person was erased', () => {
    expect(valuesOf(rowsOf({ personal: null }), 'complainant')).toEqual([{ kind: 'erased' }])
  })

  it('P11 is printed blank with every option unticked and both limits open', () => {
    const blank = blankFormRows('F13', on)
    expect(chosenOf(blank)).toEqual([])
    expect(blank.number).toBe('')
    for (const label of ['number', 'complainant', 'household', 'department', 'receptionist'] as const)
      expect(valuesOf(blank, label)).toEqual([{ kind: 'text', text: '' }])
    expect(valuesOf(blank, 'byWhen')).toEqual([
      { kind: 'promise', at: null },
      { kind: 'limit', at: null },
    ])
  })
})

describe('a form of a case', () => {
  it.each(['F01', 'F13'] as const)('is the one that is asked for, filled in or blank: %s', (formId) => {
    expect(caseFormRows(sampleCase(), { formId, isForSignature: null }, on).formId).toBe(formId)
    expect(blankFormRows(formId, on).formId).toBe(formId)
    expect(presentFormRows(sampleCase(), formId, on).map((rows) => rows.formId)).toEqual(
      formId === 'F13' ? ['F13'] : ['F01', 'F01'],
    )
  })

  it.each([
    ['F01', null, 'visit', true],
    ['F01', null, 'phone', false],
    ['F01', true, 'phone', true],
    ['F01', false, 'visit', false],
    ['F02', null, 'visit', false],
    ['F02', true, 'visit', true],
    ['F03', null, 'phone', true],
    ['F03', false, 'phone', false],
    ['F13', true, 'visit', false],
    ['F13', null, 'visit', false],
  ] as const)(
    'P7 %s, asked for with %s, of a case by %s awaits a signature: %s',
    (formId, isForSignature, channel, awaits) => {
      expect(awaitsSignature(sampleCase({ channel }), { formId, isForSignature })).toBe(awaits)
    },
  )
})

describe('ADR 18 what the digest covers', () => {
  it('the rows with and without a line for the signature are both the present state', () => {
    const phone = sampleCase()
    const digests = presentFormRows(phone, 'F01', on).map(digestInput)
    expect(new Set(digests).size).toBe(2)
    for (const isForSignature of [null, true, false]) {
      expect(digests).toContain(digestInput(caseFormRows(phone, { formId: 'F01', isForSignature }, on)))
    }
  })

  it('P7 the scan of a signed paper does not make the paper an older state', () => {
    const scan = { sha256: 'c'.repeat(64), mediaType: 'image/png', signedPaperOf: 'F01' } as const
    const before = f01Rows(sampleCase(), sampleOffice, '林', utcCalendar)
    const after = f01Rows(sampleCase({ evidence: [scan as never] }), sampleOffice, '林', utcCalendar)
    expect(digestInput(after)).toBe(digestInput(before))
  })
})

describe('P6 what the file copy has besides', () => {
  it('a form nobody has filled in has no marks', () => {
    expect(NO_MARKS).toEqual({ code: '', copy: null, notes: [] })
  })

  const entry = { eventId: 'e', wallAt: Date.UTC(2026, 10, 21, 15), by: 'lin', changes: [], text: ' 已通知 ' }

  it('notes of the desk and the words of a dispatch, nothing else that was said', () => {
    const timeline = [
      { ...entry, kind: 'said', data: { moment: 'note' } },
      { ...entry, kind: 'dispatched', data: {}, text: '带梯子' },
      { ...entry, kind: 'dispatched', data: {}, text: '' },
      { ...entry, kind: 'said', data: { moment: 'apology' } },
      { ...entry, kind: 'judged', data: {} },
      { ...entry, kind: 'chased', data: { moment: 'note' } },
      { ...entry, kind: 'dispatched', data: {}, text: null },
    ] as const
    expect(internalNotes(timeline, () => '林', utcCalendar)).toEqual([
      { at: at(21, 15, 0), by: '林', text: '已通知' },
      { at: at(21, 15, 0), by: '林', text: '带梯子' },
    ])
  })
})
