import type { Calendar } from '../calendar.ts'
import { CHANNELS, COMPLAINANT_RELATIONS, PREFERRED_CHANNELS } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { EVIDENCE_KINDS, evidenceKind } from '../evidence.ts'
import { cell, choices, EMPTY, line, momentOn, text, words, type PrintedOffice } from './form-cells.ts'
import {
  RELAYING_GAPS,
  type FormMoment,
  type FormRow,
  type FormRows,
  type FormSignature,
  type FormValue,
} from './form-rows.ts'
import { printableLine, printableText } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F01_REVISION = 1

/** R1: what the procedure wants said at once, and the moments of prompts that stand for it. */
const SAID_AT_ONCE = [
  { code: 'apology', moments: ['apology'] },
  { code: 'reception', moments: ['reception', 'courtesy'] },
  { code: 'improvement', moments: ['improvement'] },
] as const satisfies readonly { code: string; moments: readonly string[] }[]

/**
 * Moments whose words may stand on a paper the complainant signs. A list of what may, not of what may not: a prompt
 * for an angry person, or one that says whose duty the matter is, must not slip in with a new pack (R28).
 */
const PRINTED_MOMENTS: readonly string[] = ['improvement', 'promise', 'authority']

/** What F01 says of a case, already as values; a blank form has none of it. */
interface F01Content {
  readonly number: string
  readonly receivedAt: FormMoment | null
  readonly channel: string | null
  /** R2: department and person through whom it came; ruled gaps where nobody relayed it. */
  readonly relayedBy: FormValue
  readonly preferredChannel: string | null
  readonly relation: string | null
  readonly complainantName: FormValue
  readonly household: FormValue
  readonly phone: FormValue
  readonly occurredAt: FormMoment | null
  readonly place: FormValue
  readonly content: FormValue
  readonly demand: FormValue
  readonly evidence: FormValue
  readonly saidMoments: readonly string[]
  readonly saidTexts: readonly string[]
  readonly promisedAt: FormMoment | null
  readonly receptionistName: string
  readonly department: string
  readonly dispatchedAt: FormMoment | null
  readonly complainantSignature: FormSignature['kind']
}

const BLANK: F01Content = {
  number: '',
  receivedAt: null,
  channel: null,
  relayedBy: { kind: 'gaps', gaps: RELAYING_GAPS },
  preferredChannel: null,
  relation: null,
  complainantName: EMPTY,
  household: EMPTY,
  phone: EMPTY,
  occurredAt: null,
  place: EMPTY,
  content: EMPTY,
  demand: EMPTY,
  evidence: EMPTY,
  saidMoments: [],
  saidTexts: [],
  promisedAt: null,
  receptionistName: '',
  department: '',
  dispatchedAt: null,
  complainantSignature: 'open',
}

function saidChoices(saidMoments: readonly string[]): FormValue {
  const options = SAID_AT_ONCE.map(({ code, moments }) => ({
    code,
    isChosen: moments.some((moment) => saidMoments.includes(moment)),
  }))
  return { kind: 'choices', group: 'saidAtOnce', options }
}

function bodyRows(on: F01Content): readonly FormRow[] {
  const said = on.saidTexts.map(text)
  return [
    [cell('channel', 'line', choices('channel', CHANNELS, on.channel))],
    [cell('relayedBy', 'line', on.relayedBy)],
    [
      cell('complainant', 'line', on.complainantName),
      cell('relation', 'line', choices('relation', COMPLAINANT_RELATIONS, on.relation)),
    ],
    [
      cell('household', 'line', on.household),
      cell('contact', 'line', on.phone, choices('preferredChannel', PREFERRED_CHANNELS, on.preferredChannel)),
    ],
    [cell('occurredAt', 'line', { kind: 'moment', at: on.occurredAt }), cell('place', 'line', on.place)],
    [cell('content', 'tall', on.content)],
    [cell('demand', 'short', on.demand)],
    [cell('evidence', 'line', on.evidence)],
    [
      cell(
        'saidAtOnce',
        'short',
        saidChoices(on.saidMoments),
        { kind: 'promise', at: on.promisedAt },
        ...(said.length > 0 ? said : [EMPTY]),
      ),
    ],
  ]
}

function sheetOf(on: F01Content, office: PrintedOffice): FormRows {
  const dispatched: readonly FormValue[] =
    on.dispatchedAt === null ? [] : [{ kind: 'moment', at: on.dispatchedAt }]
  return {
    formId: 'F01',
    revision: F01_REVISION,
    officeName: printableLine(office.officeName),
    officePhone: printableLine(office.officePhone),
    number: on.number,
    head: [
      cell('number', 'line', text(on.number)),
      cell('receivedAt', 'line', { kind: 'moment', at: on.receivedAt }),
    ],
    rows: bodyRows(on),
    closing: [
      cell('receptionist', 'line', text(on.receptionistName)),
      cell('department', 'line', text(on.department), ...dispatched),
    ],
    signatures: [
      { label: 'complainantSignature', kind: on.complainantSignature },
      { label: 'receptionistSignature', kind: 'due' },
    ],
  }
}

/**
 * Rows of F01 客户投诉记录表 for a case (`forms.md`). Holds nothing that judges the person or the matter (R28): no
 * mood, motive, nature or jurisdiction. On a phone call no signature of the complainant is due until somebody meets them
 * (P7), which `isForSignature` says.
 */
export function f01Rows(
  complaint: ComplaintCase,
  office: PrintedOffice,
  receptionistName: string,
  calendar: Calendar,
  isForSignature = isSignatureDue(complaint),
): FormRows {
  const moment = (epochMs: number | null) => momentOn(calendar, epochMs)
  const personal = complaint.personal
  return sheetOf(
    {
      number: printableLine(complaint.number),
      receivedAt: moment(complaint.receivedAt),
      channel: complaint.channel,
      relayedBy: relayedBy(complaint),
      preferredChannel: complaint.preferredChannel,
      relation: complaint.relation,
      complainantName: line(personal?.complainantName),
      household: line(personal?.household),
      phone: line(personal?.phone),
      occurredAt: moment(complaint.occurredAt),
      place: line(personal?.place),
      content: words(personal?.content),
      demand: words(personal === null ? undefined : `${personal.demand}\n${personal.compensation}`),
      evidence: handedIn(complaint),
      saidMoments: complaint.said.map((one) => one.moment),
      saidTexts: complaint.said
        .filter((one) => PRINTED_MOMENTS.includes(one.moment))
        .map((one) => printableText(one.text ?? '').trim())
        .filter((said) => said !== ''),
      promisedAt: moment(complaint.promisedAt),
      receptionistName: printableLine(receptionistName),
      department: printableLine(complaint.department ?? ''),
      dispatchedAt: moment(complaint.dispatchedAt),
      complainantSignature: isForSignature ? 'due' : 'byPhone',
    },
    office,
  )
}

/** P7: whether the record form has a line for the complainant's signature unless a person says otherwise. */
export function isSignatureDue({ channel }: Pick<ComplaintCase, 'channel'>): boolean {
  return channel !== 'phone'
}

/** R27: how many files of which kind, signed papers apart (P7); room to write where there are none. */
function handedIn({ evidence }: ComplaintCase): FormValue {
  const counts = EVIDENCE_KINDS.map((of) => ({
    of,
    count: evidence.filter(
      ({ mediaType, signedPaperOf }) => signedPaperOf === undefined && evidenceKind(mediaType) === of,
    ).length,
  })).filter(({ count }) => count > 0)
  return counts.length === 0 ? EMPTY : { kind: 'files', counts }
}

function relayedBy({ relayingDepartment, personal }: ComplaintCase): FormValue {
  const through = printableLine(`${relayingDepartment ?? ''} ${personal?.relayingPerson ?? ''}`).trim()
  return through === '' ? { kind: 'gaps', gaps: RELAYING_GAPS } : text(through)
}

/** Rows of F01 to be filled in by hand: every option unticked, every box empty (P11; a power cut, training). */
export function blankF01Rows(office: PrintedOffice): FormRows {
  return sheetOf(BLANK, office)
}
