import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../../../src/domain/case-vocabulary.ts'
import { digestInput } from '../../../../../src/domain/forms/digest-input.ts'
import { blankF01Rows, f01Rows } from '../../../../../src/domain/forms/f01.ts'
import { RELAYING_GAPS } from '../../../../../src/domain/forms/form-rows.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { FormRows, FormValue } from '../../../../../src/domain/forms/form-rows.ts'
import { anEvidenceItem } from '../../../../builders/a-complaint.ts'
import { sampleCase, sampleOffice, samplePersonal, utcCalendar } from './sample-case.ts'

const rowsOf = (changes = {}) => f01Rows(sampleCase(changes), sampleOffice, '林', utcCalendar)

function valuesOf(rows: FormRows, label: FormLabel): readonly FormValue[] {
  const cells = [rows.head, ...rows.rows, rows.closing].flat()
  return cells.find((cell) => cell.label === label)?.values ?? []
}

function chosenOf(rows: FormRows, label: FormLabel): readonly string[] {
  return valuesOf(rows, label).flatMap((value) =>
    value.kind === 'choices' ? value.options.filter((one) => one.isChosen).map((one) => one.code) : [],
  )
}

describe('F01 客户投诉记录表 (forms.md)', () => {
  it('has a box for everything the record must hold, in the order of the paper', () => {
    const rows = rowsOf()
    expect([rows.head, ...rows.rows, rows.closing].flat().map((cell) => cell.label)).toEqual([
      'number',
      'receivedAt',
      'channel',
      'relayedBy',
      'complainant',
      'relation',
      'household',
      'contact',
      'occurredAt',
      'place',
      'content',
      'demand',
      'evidence',
      'saidAtOnce',
      'receptionist',
      'department',
    ])
  })

  it('is the form F01, and every box has the room its words need', () => {
    const rows = rowsOf()
    expect(rows.formId).toBe('F01')
    expect([rows.head, ...rows.rows, rows.closing].flat().map(({ label, space }) => [label, space])).toEqual([
      ['number', 'line'],
      ['receivedAt', 'line'],
      ['channel', 'line'],
      ['relayedBy', 'line'],
      ['complainant', 'line'],
      ['relation', 'line'],
      ['household', 'line'],
      ['contact', 'line'],
      ['occurredAt', 'line'],
      ['place', 'line'],
      ['content', 'tall'],
      ['demand', 'short'],
      ['evidence', 'line'],
      ['saidAtOnce', 'short'],
      ['receptionist', 'line'],
      ['department', 'line'],
    ])
  })

  it.each([
    ['channel', ['channel']],
    ['relation', ['relation']],
    ['contact', ['preferredChannel']],
    ['saidAtOnce', ['saidAtOnce']],
  ] as const)('offers in %s the choices of %s', (label, groups) => {
    expect(
      valuesOf(rowsOf(), label).flatMap((value) => (value.kind === 'choices' ? [value.group] : [])),
    ).toEqual(groups)
  })

  it.each([
    ['number', [{ kind: 'text', text: 'TS-20261121-A3F-0007' }]],
    ['receivedAt', [{ kind: 'moment', at: { year: 2026, month: 11, day: 21, hour: 14, minute: 31 } }]],
    ['complainant', [{ kind: 'text', text: '欧阳敏' }]],
    ['household', [{ kind: 'text', text: '3栋1单元1201室' }]],
    ['occurredAt', [{ kind: 'moment', at: { year: 2026, month: 11, day: 21, hour: 7, minute: 30 } }]],
    ['evidence', [{ kind: 'text', text: '' }]],
    ['receptionist', [{ kind: 'text', text: '林' }]],
  ] as const)('fills %s', (label, values) => {
    expect(valuesOf(rowsOf(), label)).toEqual(values)
  })

  it('R27 counts the evidence handed in by its kinds', () => {
    const evidence = (['image/jpeg', 'image/heic', 'audio/amr', 'application/pdf'] as const).map(
      (mediaType, index) => ({ ...anEvidenceItem({ mediaType, sha256: String(index) }), by: 'somebody' }),
    )
    expect(valuesOf(rowsOf({ evidence }), 'evidence')).toEqual([
      {
        kind: 'files',
        counts: [
          { of: 'picture', count: 2 },
          { of: 'sound', count: 1 },
          { of: 'document', count: 1 },
        ],
      },
    ])
  })

  it.each(CHANNELS)('prints all channels and ticks %s', (channel) => {
    const rows = rowsOf({ channel })
    expect(chosenOf(rows, 'channel')).toEqual([channel])
    expect(valuesOf(rows, 'channel')).toMatchObject([{ options: CHANNELS.map((code) => ({ code })) }])
  })

  it.each([
    ['phone', 'byPhone'],
    ['visit', 'due'],
    ['letter', 'due'],
  ] as const)('P7: by %s the signature of the complainant is %s', (channel, kind) => {
    expect(rowsOf({ channel }).signatures).toEqual([
      { label: 'complainantSignature', kind },
      { label: 'receptionistSignature', kind: 'due' },
    ])
  })

  it('R1: ticks apology or reception by the prompt that was used', () => {
    const courtesy = { promptId: 'c', moment: 'courtesy', saidAt: 0, text: '' }
    expect(chosenOf(rowsOf(), 'saidAtOnce')).toEqual(['apology'])
    expect(chosenOf(rowsOf({ said: [courtesy] }), 'saidAtOnce')).toEqual(['reception'])
  })

  it.each(['improvement', 'promise', 'authority'])('prints the words said of %s', (moment) => {
    const said = [{ promptId: 'p', moment, saidAt: 0, text: ' 今晚先止水。 ' }]
    expect(valuesOf(rowsOf({ said }), 'saidAtOnce').slice(2)).toEqual([
      { kind: 'text', text: '今晚先止水。' },
    ])
  })

  it.each(['apology', 'calming', 'listening'])('R28: prints no words said of %s', (moment) => {
    const said = [{ promptId: 'p', moment, saidAt: 0, text: '您消消气。' }]
    expect(valuesOf(rowsOf({ said }), 'saidAtOnce').slice(2)).toEqual([{ kind: 'text', text: '' }])
  })

  it('R1: ticks improvement where it was promised at once', () => {
    const said = [{ promptId: 'p', moment: 'improvement', saidAt: 0, text: '我们马上改进。' }]
    expect(chosenOf(rowsOf({ said }), 'saidAtOnce')).toEqual(['improvement'])
  })

  it('says to which department it went, and when', () => {
    const dispatchedAt = Date.UTC(2026, 10, 21, 14, 50)
    expect(valuesOf(rowsOf({ department: '工程部', dispatchedAt }), 'department')).toEqual([
      { kind: 'text', text: '工程部' },
      { kind: 'moment', at: { year: 2026, month: 11, day: 21, hour: 14, minute: 50 } },
    ])
    expect(valuesOf(rowsOf({ department: '工程部', dispatchedAt: null }), 'department')).toHaveLength(1)
  })

  it('leaves room for department and person where nobody relayed it, on a blank form too', () => {
    const gaps = [{ kind: 'gaps', gaps: RELAYING_GAPS }]
    expect(valuesOf(blankF01Rows(sampleOffice), 'relayedBy')).toEqual(gaps)
    expect(valuesOf(rowsOf(), 'relayedBy')).toEqual(gaps)
    expect(valuesOf(rowsOf({ relayingDepartment: '环境部' }), 'relayedBy')).toEqual([
      { kind: 'text', text: '环境部' },
    ])
  })

  it('R28: prints what was promised, and no words for an angry person, no nature, no jurisdiction', () => {
    const text = JSON.stringify(rowsOf())
    expect(text).toContain('下午五点之前给您回电话。')
    expect(text).not.toMatch(/消消气|calming|\bnature\b|invalid|jurisdiction|property|leaks/u)
  })

  it('leaves room to write what was said when nothing else was', () => {
    expect(valuesOf(rowsOf({ said: [], promisedAt: null }), 'saidAtOnce').slice(1)).toEqual([
      { kind: 'promise', at: null },
      { kind: 'text', text: '' },
    ])
  })

  it('drops a prompt whose words were erased', () => {
    const said = [{ promptId: 'p', moment: 'promise', saidAt: 0, text: null }]
    expect(valuesOf(rowsOf({ said }), 'saidAtOnce').at(-1)).toEqual({ kind: 'text', text: '' })
  })

  it('ADR 3: says that a person was erased, and keeps what identifies nobody', () => {
    const rows = rowsOf({ personal: null, department: null, dispatchedAt: null })
    expect(valuesOf(rows, 'content')).toEqual([{ kind: 'erased' }])
    expect(valuesOf(rows, 'complainant')).toEqual([{ kind: 'erased' }])
    expect(chosenOf(rows, 'channel')).toEqual(['phone'])
    expect(valuesOf(rows, 'department')).toEqual([{ kind: 'text', text: '' }])
  })

  it('P11: a blank form keeps every box and every option, and ticks and fills none', () => {
    const blank = blankF01Rows(sampleOffice)
    const all = [blank.head, ...blank.rows, blank.closing].flat()
    expect(all.map((cell) => cell.label)).toEqual(
      [rowsOf().head, ...rowsOf().rows, rowsOf().closing].flat().map((cell) => cell.label),
    )
    expect(JSON.stringify(all)).not.toContain('"isChosen":true')
    expect(
      all.flatMap((cell) => cell.values).filter((value) => value.kind === 'text' && value.text !== ''),
    ).toEqual([])
    expect(blank.signatures[0]).toEqual({ label: 'complainantSignature', kind: 'open' })
  })
})

describe('digest of a paper', () => {
  it('is the same text for the same content and another for any other', () => {
    expect(digestInput(rowsOf())).toBe(digestInput(rowsOf()))
    expect(digestInput(rowsOf())).not.toBe(digestInput(rowsOf({ promisedAt: null })))
  })

  it('is canonical JSON: members sorted, no spaces, and it reads back', () => {
    const text = digestInput(rowsOf())
    expect(text).toMatch(/^\{"closing":\[\{"label":"receptionist","space":"line","values"/u)
    expect(JSON.parse(text)).toEqual(rowsOf())
  })

  it('does not depend on what was judged', () => {
    expect(digestInput(rowsOf({ nature: 'major', jurisdiction: null }))).toBe(digestInput(rowsOf()))
  })

  it('R2, R29 prints who relayed it and how the person wishes to be reached, and leaves room where nobody said', () => {
    const given = rowsOf({
      relayingDepartment: '环境部',
      preferredChannel: 'wechat',
      personal: { ...samplePersonal, relayingPerson: '老周', compensation: '赔洗衣机一台' },
    })
    expect(valuesOf(given, 'relayedBy')).toEqual([{ kind: 'text', text: '环境部 老周' }])
    expect(chosenOf(given, 'contact')).toEqual(['wechat'])
    expect(JSON.stringify(valuesOf(given, 'demand'))).toContain('赔洗衣机一台')
    expect(valuesOf(rowsOf(), 'relayedBy')).toMatchObject([{ kind: 'gaps' }])
    expect(chosenOf(rowsOf(), 'contact')).toEqual([])
  })

  it('R28 P15 holds neither mood nor motive, own words nor where else it went', () => {
    const rows = rowsOf({
      escalatedTo: ['press'],
      personal: { ...samplePersonal, mood: 'abusive', motive: 'venting', verbatim: '只给自己看' },
    })
    for (const word of ['abusive', 'venting', '只给自己看', 'press'])
      expect(JSON.stringify(rows)).not.toContain(word)
  })
})
