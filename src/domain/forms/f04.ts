import type { ComplaintCase } from '../complaint-case.ts'
import { REACHED_OUTCOMES, VISIT_METHODS } from '../procedure/act-words.ts'
import { actsOf, lastAct, type CaseActOf } from '../procedure/case-act.ts'
import type { FormGrounds } from './form-grounds.ts'
import { numberOf, sheetParts } from './case-sheet-parts.ts'
import { cell, choices, EMPTY, line, list, partyWord, text, words } from './form-cells.ts'
import type { FormRows, FormSignature } from './form-rows.ts'

/** Revision of the form, printed in its footer. */
export const F04_REVISION = 1

/** What a return visit asks (R12): the complainant answers, the visitor ticks. */
const ASKED = ['result', 'timeliness', 'attitude', 'promise', 'further'] as const
const ANSWERS = [...REACHED_OUTCOMES, 'notReached', 'postponed', 'refused'] as const

type Visit = CaseActOf<'visitRecorded'>
type Plan = CaseActOf<'visitPlanned'>

/**
 * Rows of F04 回访记录表 (`forms.md`): the visit that is arranged, to be taken along; else the last one made, with its outcome
 * (P3) and what followed from it (R13). `null` = to be filled in by hand. Says nothing that judges: the complainant signs it on site (R28).
 */
export function f04Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const acts = complaint?.acts ?? []
  const visits = actsOf(acts, 'visitRecorded')
  const { visit, plan } = visitInQuestion(visits, lastAct(acts, 'visitPlanned'))
  const method = visit?.data.method ?? plan?.data.method ?? null
  const ordered = actsOf(acts, 'rectificationOrdered').filter(({ at }) => visit !== null && at >= visit.at)
  return parts.sheet('F04', F04_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('visitedAt', 'line', {
        kind: 'moment',
        at: parts.moment(visit?.data.visitedAt ?? plan?.data.plannedAt),
      }),
    ],
    rows: [
      [
        cell('complainant', 'line', parts.personal('complainantName')),
        cell('household', 'line', parts.personal('household')),
      ],
      [
        cell('spokenTo', 'line', visit === null ? EMPTY : line(visit.texts?.spokenTo)),
        cell('contact', 'line', parts.personal('phone')),
      ],
      [
        cell('visitor', 'line', parts.name(visit?.by ?? plan?.data.visitor)),
        cell(
          'attempt',
          'line',
          complaint === null ? EMPTY : text(String(visit === null ? visits.length + 1 : visits.length)),
        ),
      ],
      [cell('visitMethod', 'line', choices('visitMethod', VISIT_METHODS, method))],
      [cell('content', 'short', parts.ownWords('content'))],
      [cell('asked', 'line', choices('asked', ASKED, null))],
      [cell('satisfaction', 'line', choices('satisfaction', ANSWERS, visit?.data.outcome ?? null))],
      [cell('opinion', 'tall', visit === null ? EMPTY : words(visit.texts?.opinion))],
      [
        list(
          'rectifications',
          complaint &&
            ordered.map((act) => [
              parts.day(act.at),
              partyWord(act.data.party),
              words(act.texts?.what),
              parts.day(act.data.dueAt),
            ]),
        ),
      ],
      [cell('whatFollows', 'short', EMPTY)],
    ],
    closing: [cell('supervisorReview', 'short', EMPTY)],
    signatures: [
      { label: 'visitorSignature', kind: 'due' },
      { label: 'complainantSignature', kind: signatureOn(method) },
    ],
  })
}

/** The visit the form is about: one that was arranged after the last attempt, or that attempt. */
function visitInQuestion(
  visits: readonly Visit[],
  plan: Plan | null,
): { readonly visit: Visit | null; readonly plan: Plan | null } {
  const last = visits.at(-1) ?? null
  return plan !== null && plan.at > (last?.at ?? 0) ? { visit: null, plan } : { visit: last, plan: null }
}

/** Signed where people meet; on the telephone nothing is (P7). */
function signatureOn(method: Visit['data']['method'] | null): FormSignature['kind'] {
  return method === 'onSite' ? 'due' : method === 'phone' ? 'byPhone' : 'open'
}

/** P7: whether the complainant signs the visit in question: it is one on site. */
export function isVisitSigned({ acts }: Pick<ComplaintCase, 'acts'>): boolean {
  const { visit, plan } = visitInQuestion(actsOf(acts, 'visitRecorded'), lastAct(acts, 'visitPlanned'))
  return (visit?.data.method ?? plan?.data.method) === 'onSite'
}
