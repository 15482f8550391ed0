import { REACHED_OUTCOMES } from '../procedure/act-words.ts'
import { deskSheet } from './desk-sheet.ts'
import { cell, choices, EMPTY, list, text, word, type PrintedOffice } from './form-cells.ts'
import type { FormEntry, FormRows } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F15_REVISION = 1

/** What a household has of the office, in the order of the sheet (004 §3). */
const RATED_SERVICES = [
  'reception',
  'repairs',
  'cleaning',
  'security',
  'lifts',
  'parking',
  'greening',
  'renovation',
  'fees',
  'complaints',
  'other',
] as const

/**
 * Rows of F15 客户意见征询表 (004 §3): how satisfied with each service, free text, and how, where and to whom to complain.
 * Always empty, for the complainant fills it in; `number` is the sheet's own, so that returns can be counted, '' = written
 * by hand.
 */
export function f15Rows(number: string, office: PrintedOffice): FormRows {
  const ticks = REACHED_OUTCOMES.map((): FormEntry => ({ kind: 'tick' }))
  const services = RATED_SERVICES.map((service): readonly FormEntry[] => [
    word('ratedService', service),
    ...ticks,
  ])
  return deskSheet('F15', F15_REVISION, number, office, {
    head: [
      cell('number', 'line', text(printableLine(number))),
      cell('filledOn', 'line', { kind: 'date', at: null }),
    ],
    rows: [
      [list('services', services, 0)],
      [cell('freeText', 'tall', EMPTY)],
      [cell('wishesAnswer', 'line', choices('wishesAnswer', ['yes', 'no'], null))],
      [cell('answerTo', 'line', { kind: 'gaps', gaps: ['answerName', 'answerContact'] })],
      [cell('howToComplain', 'line', { kind: 'fixed', of: 'howToComplain' })],
      [
        cell('whereToComplain', 'line', text(printableLine(office.officeName))),
        cell('whomToCall', 'line', text(printableLine(office.officePhone))),
      ],
    ],
    closing: [cell('furtherComplaint', 'line', { kind: 'fixed', of: 'furtherComplaint' })],
    signatures: [{ label: 'customerSignature', kind: 'due' }],
  })
}
