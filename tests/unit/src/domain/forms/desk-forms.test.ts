import { describe, expect, it } from 'vitest'
import { FORM_IDS, type DeskFormId } from '../../../../../src/domain/case-vocabulary.ts'
import { blankRows } from '../../../../../src/domain/forms/desk-forms.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { FormRows } from '../../../../../src/domain/forms/form-rows.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'

const cellsOf = (rows: FormRows) => [rows.head, ...rows.rows, rows.closing].flat()
const labelsOf = (rows: FormRows) => cellsOf(rows).map(({ label }) => label)

/** What `forms.md` names of each, and who signs it. */
const NAMED: readonly (readonly [DeskFormId | 'F12', readonly FormLabel[], readonly FormLabel[]])[] = [
  [
    'F09',
    [
      'period',
      'figures',
      'byNature',
      'byChannel',
      'byBuilding',
      'byDepartment',
      'byServiceCategory',
      'byCauseCategory',
      'visitQuotas',
      'concerns',
      'analysis',
      'improvement',
    ],
    ['assistantSignature', 'managerSignature', 'generalManagerSignature'],
  ],
  [
    'F11',
    [
      'customer',
      'plannedFor',
      'expectedMinutes',
      'actualMinutes',
      'purpose',
      'present',
      'talkedAbout',
      'opinions',
      'whatFollows',
    ],
    ['callerSignature'],
  ],
  [
    'F12',
    [
      'archiveNumber',
      'caseTitle',
      'openedOn',
      'endedOn',
      'archivedOn',
      'keeper',
      'retention',
      'contents',
      'remarks',
    ],
    ['filerSignature'],
  ],
  [
    'F14',
    [
      'shift',
      'giver',
      'taker',
      'dueToday',
      'promises',
      'outside',
      'parkedDrafts',
      'slips',
      'remarks',
      'handedOverAt',
      'takenOverAt',
    ],
    ['giverSignature', 'takerSignature'],
  ],
  [
    'F15',
    [
      'number',
      'services',
      'freeText',
      'wishesAnswer',
      'answerTo',
      'howToComplain',
      'whereToComplain',
      'whomToCall',
      'furtherComplaint',
    ],
    ['customerSignature'],
  ],
]

describe('forms.md the forms of no case, and the cover of a file', () => {
  it.each(NAMED)(
    '%s has a place for everything it must hold, and for who signs it',
    (formId, labels, signed) => {
      const rows = blankRows(formId, ON_PAPER)
      expect(labelsOf(rows)).toEqual(expect.arrayContaining([...labels]))
      expect(rows.signatures).toEqual(signed.map((label) => ({ label, kind: 'due' })))
    },
  )

  it.each(FORM_IDS.map((formId) => [formId] as const))(
    '%s prints blank: no number, no box ticked, no moment, nobody’s name',
    (formId) => {
      const rows = blankRows(formId, ON_PAPER)
      expect([rows.formId, rows.number, rows.officeName]).toEqual([formId, '', '锦江苑物业服务中心'])
      const values = cellsOf(rows).flatMap((cell) => cell.values)
      for (const value of values) {
        if (value.kind === 'choices') expect(value.options.some(({ isChosen }) => isChosen)).toBe(false)
        if (value.kind === 'moment' || value.kind === 'date') expect(value.at).toBeNull()
        if (value.kind === 'amount') expect(value.amount).toBeNull()
        if (value.kind === 'list') expect(value.lines.length + value.spare).toBeGreaterThan(0)
      }
    },
  )

  it('a form nobody knows is no blank form', () => {
    expect(() => blankRows('F99' as never, ON_PAPER)).toThrow(/F99/u)
  })
})
