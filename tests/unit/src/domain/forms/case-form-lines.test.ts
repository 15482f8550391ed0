import { describe, expect, it } from 'vitest'
import type { CaseFormId } from '../../../../../src/domain/case-vocabulary.ts'
import { caseFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { FormEntry, FormRows } from '../../../../../src/domain/forms/form-rows.ts'
import type { ActKind, ActValues } from '../../../../../src/domain/procedure/act-table.ts'
import type { CaseAct } from '../../../../../src/domain/procedure/case-act.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { NOW } from '../../../../builders/an-event.ts'

const ON = { ...ON_PAPER, nameOf: () => '林' }
const rowsOf = (formId: CaseFormId, acts: readonly CaseAct[] = []): FormRows =>
  caseFormRows(aCase({ acts, department: '工程部', handledAt: NOW }), { formId, isForSignature: null }, ON)
const cellsOf = (rows: FormRows) => [rows.head, ...rows.rows, rows.closing].flat()

/** An entry as it is read: its words, `group:code`, or that it is a day. */
function read(entry: FormEntry): string {
  if (entry.kind === 'text') return entry.text
  return entry.kind === 'word' ? `${entry.group}:${entry.code}` : entry.kind
}
function linesOf(
  formId: CaseFormId,
  label: FormLabel,
  acts: readonly CaseAct[],
): readonly (readonly string[])[] {
  return cellsOf(rowsOf(formId, acts))
    .filter((cell) => cell.label === label)
    .flatMap((cell) => cell.values.flatMap((value) => (value.kind === 'list' ? value.lines : [])))
    .map((line) => line.map(read))
}
const lineOf = <Kind extends ActKind>(
  formId: CaseFormId,
  label: FormLabel,
  kind: Kind,
  values: Partial<ActValues<Kind>> = {},
) => linesOf(formId, label, [anAct(kind, values), anAct('closed')])

describe('a form of a case', () => {
  it.each([
    [
      'F02',
      'demand natureReason remedy departmentOpinion managerOpinion causes lessons improvement',
      'findings',
      'receptionistSignature departmentSignature managerSignature generalManagerSignature',
    ],
    [
      'F03',
      'siteNotes partsAwaited workResult complainantConfirmation',
      'content',
      'handlerSignature acceptorSignature',
    ],
    ['F04', 'content whatFollows supervisorReview', 'opinion', 'visitorSignature complainantSignature'],
  ] as const)('%s has the room its words need, and whoever signs it', (formId, short, tall, signatures) => {
    const rows = rowsOf(formId)
    const withRoom = (space: string) => cellsOf(rows).filter((cell) => cell.space === space)
    expect(rows.formId).toBe(formId)
    expect(withRoom('short').map(({ label }) => label)).toEqual(short.split(' '))
    expect(withRoom('tall').map(({ label }) => label)).toEqual(tall.split(' '))
    expect(withRoom('line')).toHaveLength(
      cellsOf(rows).length - short.split(' ').length - tall.split(' ').length,
    )
    expect(rows.signatures.map(({ label }) => label)).toEqual(signatures.split(' '))
  })

  it.each([
    ['F02', 'nature jurisdiction truth impact reasonableness causeCategory'],
    ['F03', 'urgency'],
    ['F04', 'visitMethod asked satisfaction'],
  ] as const)('%s offers the choices of %s', (formId, groups) => {
    const choices = cellsOf(rowsOf(formId)).flatMap(({ label, values }) =>
      values.flatMap((value) => (value.kind === 'choices' ? [[label, value.group]] : [])),
    )
    expect(choices).toEqual(groups.split(' ').map((group) => [group, group]))
  })
})

describe('F02 tells, line by line', () => {
  it.each<[ActKind, FormLabel, string]>([
    ['reportedUp', 'reports', '@|林|superior:*|reportReason:*|matter'],
    ['explanationGiven', 'communications', '@|林|contactChannel:*|explanation|reaction'],
    ['replied', 'communications', '@|林|contactChannel:*|explanation|reaction'],
    ['progressTold', 'communications', '@|林|contactChannel:*|progress|-'],
    ['delayNoticeSent', 'communications', '@|林|contactChannel:*|reason|-'],
    ['writtenReplySent', 'communications', '@|林|contactChannel:*|summary|-'],
    ['solvedOnSpot', 'communications', '@|林|contactChannel:inPerson|what|opinion'],
    ['contactLogged', 'outsideContacts', '@|工程部|person|said|@'],
    ['outsideAwaited', 'outsideContacts', '@|工程部|-|note|@'],
    ['outsideAnswered', 'outsideContacts', '@|-|contactResult:*|answer|-'],
    ['verificationRecorded', 'verifications', '@|林|verificationMethod:*|verificationResult:*|note'],
    ['visitRecorded', 'visits', '@|林|visitMethod:*|satisfaction:*|opinion'],
    ['rectificationOrdered', 'rectifications', '@|工程部|what|@'],
    ['goodwillGiven', 'amends', '@|amends:goodwill|what|林|-'],
    ['compensationApproved', 'amends', '@|amends:*|amount|approver|document'],
    ['instructed', 'instructions', '@|林|instruction|-'],
  ])('%s among the %s', (kind, label, pattern) => {
    const [line = [], ...others] = lineOf('F02', label, kind)
    expect(others).toEqual([])
    expect(line).toHaveLength(pattern.split('|').length)
    for (const [index, wanted] of pattern.split('|').entries()) {
      const entry = line[index] ?? ''
      if (wanted === '@') expect(entry).toBe('day')
      else if (wanted === '-') expect(entry).toBe('')
      else if (wanted.endsWith(':*')) expect(entry.startsWith(wanted.slice(0, -1))).toBe(true)
      else expect([wanted, `${wanted} 的文字`]).toContain(entry)
    }
  })

  it('what was done about an instruction, beside it', () => {
    const acts = [
      anAct('instructed', {}, { eventId: 'first' }),
      anAct('instructed', {}, { eventId: 'second' }),
      anAct('instructionFollowed', { instruction: 'second', what: '已照办' }),
    ]
    expect(linesOf('F02', 'instructions', acts).map((line) => line[3])).toEqual(['', '已照办'])
  })
})

describe('F03 R34 tells what the department did', () => {
  it.each<[ActKind, string]>([
    ['departmentAccepted', 'plan'],
    ['departmentReturned', 'reason'],
    ['departmentArrived', 'note'],
    ['departmentProgress', 'progress'],
    ['workDone', 'note'],
  ])('%s with its %s', (kind, field) => {
    expect(lineOf('F03', 'departmentLog', kind)).toEqual([
      ['day', `departmentStep:${kind}`, '工程部', `${field} 的文字`, '林'],
    ])
  })
})

describe('F04 R12', () => {
  it('asks what a return visit asks, and leaves the answers to it', () => {
    const [value] = cellsOf(rowsOf('F04')).find(({ label }) => label === 'asked')?.values ?? []
    expect(value).toMatchObject({
      options: ['result', 'timeliness', 'attitude', 'promise', 'further'].map((code) => ({
        code,
        isChosen: false,
      })),
    })
  })

  it('R13 tells what followed from the visit, not what was ordered before it', () => {
    const acts = [
      anAct('rectificationOrdered', { what: '更早' }, { at: NOW - 1 }),
      anAct('visitRecorded', {}, { at: NOW }),
      anAct('rectificationOrdered', { what: '返工' }, { at: NOW }),
    ]
    expect(linesOf('F04', 'rectifications', acts)).toEqual([['day', '工程部', '返工', 'day']])
  })
})
