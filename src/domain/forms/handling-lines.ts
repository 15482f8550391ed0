import type { ActKind } from '../procedure/act-table.ts'
import { lastAct, type CaseAct } from '../procedure/case-act.ts'
import type { SheetParts } from './case-sheet-parts.ts'
import { EMPTY, partyWord, word } from './form-cells.ts'
import type { FormEntry } from './form-rows.ts'

/** Lines of time, step, who, what: oldest first. */
type Lines = readonly (readonly FormEntry[])[]

/** Moments of acts, by what they are called: when it happened, not when it was written down. */
const HAPPENED_AT = [
  'explainedAt',
  'repliedAt',
  'doneAt',
  'verifiedAt',
  'toldAt',
  'visitedAt',
  'sentAt',
  'acceptedAt',
  'returnedAt',
  'arrivedAt',
  'contactedAt',
  'awaitedSince',
  'answeredAt',
  'wentAt',
  'givenAt',
  'approvedAt',
  'reportedAt',
] as const

/** R4: what is done at once about a major complaint. */
const AT_ONCE: readonly ActKind[] = [
  'departmentAccepted',
  'departmentArrived',
  'supervisorWent',
  'contactLogged',
  'explanationGiven',
  'progressTold',
  'referralGiven',
  'solvedOnSpot',
  'handlerNamed',
  'reportedUp',
]

/** R21: how a case was handled, without what the desk only noted for itself. */
const PROCESS: readonly ActKind[] = [
  ...AT_ONCE,
  'investigated',
  'remedyPlanned',
  'replied',
  'workDone',
  'verificationRecorded',
  'resultTold',
  'visitRecorded',
  'rectificationOrdered',
  'outsideAwaited',
  'outsideAnswered',
  'delayNoticeSent',
  'writtenReplySent',
  'goodwillGiven',
  'compensationApproved',
  'instructed',
  'instructionFollowed',
]

/** R4: what was done until the matter was reported up; all of it while nobody has. */
export function atOnceLines(parts: SheetParts, acts: readonly CaseAct[]): Lines {
  const reportedAt = lastAct(acts, 'reportedUp')?.at ?? Infinity
  return [
    ...dispatchLines(parts, reportedAt),
    ...actLines(
      parts,
      acts.filter(({ kind, at }) => AT_ONCE.includes(kind) && at <= reportedAt),
    ),
  ]
}

/** R21: the handling from the dispatch to the last visit. */
export function processLines(parts: SheetParts, acts: readonly CaseAct[]): Lines {
  const done = acts.filter(({ kind }) => PROCESS.includes(kind))
  return [...dispatchLines(parts, Infinity), ...actLines(parts, done)]
}

function dispatchLines({ complaint, day, name }: SheetParts, until: number): Lines {
  const dispatched = (complaint?.timeline ?? []).filter(
    ({ kind, wallAt }) => kind === 'dispatched' && wallAt <= until,
  )
  return dispatched.map(({ wallAt, by, data }) => [
    day(wallAt),
    word('handlingStep', 'dispatched'),
    name(by),
    typeof data['department'] === 'string' ? partyWord(data['department']) : EMPTY,
  ])
}

function actLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return acts.map((act) => [
    day(happenedAt(act)),
    word('handlingStep', act.kind),
    name(act.by),
    wordsOf(act, said),
  ])
}

/** When it happened, epoch ms; when it was recorded where the act does not say. */
function happenedAt({ at, data }: CaseAct): number {
  const moments: Readonly<Record<string, unknown>> = data
  const key = HAPPENED_AT.find((name) => typeof moments[name] === 'number')
  const moment = key === undefined ? null : moments[key]
  return typeof moment === 'number' ? moment : at
}

/** What an act says in its own words, else in the word of its outcome. */
function wordsOf(act: CaseAct, said: SheetParts['said']): FormEntry {
  switch (act.kind) {
    case 'departmentAccepted':
      return said(act, 'plan')
    case 'departmentArrived':
    case 'workDone':
    case 'handlerNamed':
    case 'outsideAwaited':
      return said(act, 'note')
    case 'supervisorWent':
      return said(act, 'found')
    case 'reportedUp':
      return said(act, 'matter')
    case 'contactLogged':
      return said(act, 'said')
    case 'explanationGiven':
      return said(act, 'explanation')
    case 'progressTold':
      return said(act, 'progress')
    case 'referralGiven':
      return said(act, 'body')
    case 'solvedOnSpot':
    case 'rectificationOrdered':
    case 'goodwillGiven':
    case 'instructionFollowed':
      return said(act, 'what')
    case 'investigated':
      return said(act, 'findings')
    case 'remedyPlanned':
      return said(act, 'remedy')
    case 'replied':
      return orWord(said(act, 'explanation'), word('reaction', act.data.outcome))
    case 'verificationRecorded':
      return orWord(said(act, 'note'), word('verificationResult', act.data.result))
    case 'resultTold':
      return orWord(said(act, 'opinionText'), word('reaction', act.data.opinion))
    case 'visitRecorded':
      return orWord(said(act, 'opinion'), word('satisfaction', act.data.outcome))
    case 'outsideAnswered':
      return orWord(said(act, 'answer'), word('contactResult', act.data.result))
    case 'delayNoticeSent':
      return said(act, 'reason')
    case 'writtenReplySent':
      return said(act, 'summary')
    case 'compensationApproved':
      return said(act, 'amount')
    case 'instructed':
      return said(act, 'instruction')
    default:
      return EMPTY
  }
}

function orWord(entry: FormEntry, otherwise: FormEntry): FormEntry {
  return entry.kind === 'text' && entry.text === '' ? otherwise : entry
}
