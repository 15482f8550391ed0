import type { Calendar } from '../calendar.ts'
import { resolutionDueAt } from '../case-limits.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct } from '../procedure/case-act.ts'
import { isBlank } from '../refusal.ts'
import { cell, EMPTY, line, momentOn, text, words, type PrintedOffice } from './form-cells.ts'
import type { FormMoment, FormRow, FormRows, FormValue } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F13_REVISION = 1

/** What becomes of a matter, in the words of the receipt. */
const WHAT_NEXT = ['handedOn', 'reply', 'returnVisit'] as const
type WhatNext = (typeof WHAT_NEXT)[number]

interface F13Content {
  readonly number: string
  readonly receivedAt: FormMoment | null
  readonly complainantName: FormValue
  readonly household: FormValue
  readonly receptionistName: string
  readonly next: readonly WhatNext[]
  readonly department: string
  readonly byWhen: readonly FormValue[]
  /** Who to turn to, when, and what to bring; one line each. */
  readonly referral: readonly FormValue[]
}

const BLANK: F13Content = {
  number: '',
  receivedAt: null,
  complainantName: EMPTY,
  household: EMPTY,
  receptionistName: '',
  next: [],
  department: '',
  byWhen: [
    { kind: 'promise', at: null },
    { kind: 'limit', at: null },
  ],
  referral: [EMPTY],
}

/** R14: the body that was told last; without one, room to write it. */
function referralOf({ acts }: ComplaintCase): readonly FormValue[] {
  const told = lastAct(acts, 'referralGiven')
  if (told === null) return [EMPTY]
  if (told.texts === null) return [{ kind: 'erased' }]
  const { body, phone, hours, help } = told.texts
  return [`${body} ${phone}`, hours, help].filter((each) => !isBlank(each)).map((each) => words(each))
}

function sheetOf(on: F13Content, office: PrintedOffice): FormRows {
  const options = WHAT_NEXT.map((code) => ({ code, isChosen: on.next.includes(code) }))
  const rows: readonly FormRow[] = [
    [cell('receivedAt', 'line', { kind: 'moment', at: on.receivedAt })],
    [cell('complainant', 'line', on.complainantName), cell('household', 'line', on.household)],
    [cell('whatNext', 'line', { kind: 'choices', group: 'whatNext', options })],
    [cell('department', 'line', text(on.department))],
    [cell('byWhen', 'line', ...on.byWhen)],
    [cell('whomToCall', 'line', text(printableLine(office.officePhone)))],
    [cell('referral', 'short', ...on.referral)],
    [cell('furtherComplaint', 'line', { kind: 'fixed', of: 'furtherComplaint' })],
  ]
  return {
    formId: 'F13',
    revision: F13_REVISION,
    officeName: printableLine(office.officeName),
    officePhone: printableLine(office.officePhone),
    number: on.number,
    head: [cell('number', 'line', text(on.number))],
    rows,
    closing: [cell('receptionist', 'line', text(on.receptionistName))],
    signatures: [{ label: 'receptionistSignature', kind: 'due' }],
  }
}

/**
 * Rows of F13 投诉受理回执, the receipt the complainant takes along (P5): what happens next, by when, whom to call, and how
 * to complain further, and which other body to turn to (R14).
 */
export function f13Rows(
  complaint: ComplaintCase,
  office: PrintedOffice,
  receptionistName: string,
  calendar: Calendar,
): FormRows {
  const { personal, department, matterKind, promisedAt } = complaint
  const isComplaint = matterKind === 'complaint'
  const handedOn = department === null ? [] : (['handedOn'] as const)
  return sheetOf(
    {
      number: printableLine(complaint.number),
      receivedAt: momentOn(calendar, complaint.receivedAt),
      complainantName: line(personal?.complainantName),
      household: line(personal?.household),
      receptionistName: printableLine(receptionistName),
      next: [...handedOn, 'reply', ...(isComplaint ? (['returnVisit'] as const) : [])],
      department: printableLine(department ?? ''),
      byWhen: [
        { kind: 'promise', at: momentOn(calendar, promisedAt) },
        ...(isComplaint
          ? [{ kind: 'limit' as const, at: momentOn(calendar, resolutionDueAt(complaint)) }]
          : []),
      ],
      referral: referralOf(complaint),
    },
    office,
  )
}

/** Rows of F13 to be filled in by hand. */
export function blankF13Rows(office: PrintedOffice): FormRows {
  return sheetOf(BLANK, office)
}
