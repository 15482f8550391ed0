import { describe, expect, it } from 'vitest'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import { INTAKE_FIELDS } from '../../../../../src/features/intake/intake-fields.ts'
import {
  FIELDS_OF_ROW,
  INTAKE_ROWS,
  isMajorProposed,
  mayBeOpened,
  shownRows,
  type IntakeRow,
} from '../../../../../src/features/intake/intake-rows.ts'
import { NOW } from '../../../../builders/an-event.ts'

const aDraft = (given: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...newIntakeDraft({ caseId: 'case', commandId: 'command' }, NOW),
  ...given,
})
const shown = (given: Partial<IntakeDraft> = {}, ...opened: readonly IntakeRow[]) => [
  ...shownRows(aDraft(given), new Set(opened)),
]

describe('ADR 11 rows that are not always there', () => {
  it.each<[string, Partial<IntakeDraft>, readonly IntakeRow[]]>([
    ['a plain call', {}, []],
    ['what a colleague brought', { relayingPerson: '老周' }, ['relayed']],
    ['a department alone', { relayingDepartment: '环境部' }, ['relayed']],
    ['an official ticket', { channel: 'official' }, ['official', 'escalated', 'major']],
    ['a petition', { channel: 'petition' }, ['escalated', 'major']],
    ['a call after the press was turned to', { escalatedTo: ['press'] }, ['escalated', 'major']],
    ['a demand for compensation', { demand: '要求赔偿洗衣机' }, ['compensation']],
    ['money that is to come back', { demand: '退回多收的停车费' }, ['compensation']],
    ['a demand for a repair', { demand: '今天来修' }, []],
    ['a mark that was set', { suspectedMajor: true }, ['major']],
    ['a mark that was refused', { suspectedMajor: false }, ['major']],
    ['mood and identity that were noted', { mood: 'angry', identityCheck: 'declined' }, []],
  ])('of %s are %s', (_, given, rows) => {
    expect(shown(given)).toEqual(rows)
  })

  it.each(INTAKE_ROWS)('%s is there once it was asked for by its key', (row) => {
    expect(shown({}, row)).toEqual([row])
  })

  it.each(['repair', 'enquiry'] as const)(
    '001 §2 nothing is escalated, compensated or major of a %s',
    (matterKind) => {
      const everything: Partial<IntakeDraft> = {
        matterKind,
        channel: 'official',
        escalatedTo: ['press'],
        demand: '赔钱',
      }
      expect(shown({ ...everything, suspectedMajor: true }, ...INTAKE_ROWS)).toEqual([
        'relayed',
        'official',
        'more',
        'mood',
      ])
      expect(INTAKE_ROWS.filter((row) => !mayBeOpened(row, { matterKind }))).toEqual([
        'escalated',
        'compensation',
        'major',
      ])
      expect(isMajorProposed(aDraft(everything))).toBe(false)
    },
  )

  it('R4 a major matter is proposed by what comes from above or went elsewhere', () => {
    expect(isMajorProposed(aDraft({ channel: 'petition' }))).toBe(true)
    expect(isMajorProposed(aDraft({ channel: 'official' }))).toBe(true)
    expect(isMajorProposed(aDraft({ escalatedTo: ['court'] }))).toBe(true)
    expect(isMajorProposed(aDraft({ channel: 'letter' }))).toBe(false)
  })

  it('have fields of their own, each once, in the order of the conversation', () => {
    const places = INTAKE_ROWS.flatMap((row) => [...FIELDS_OF_ROW[row]]).map((field) =>
      INTAKE_FIELDS.indexOf(field),
    )
    expect(new Set(places).size).toBe(places.length)
    for (const row of INTAKE_ROWS) {
      const own = FIELDS_OF_ROW[row].map((field) => INTAKE_FIELDS.indexOf(field))
      expect(own).toEqual(own.toSorted((a, b) => a - b))
    }
  })
})
