import { actsOf, type CaseAct } from '../procedure/case-act.ts'
import type { SheetParts } from './case-sheet-parts.ts'
import { EMPTY, partyWord, word } from './form-cells.ts'
import type { FormEntry } from './form-rows.ts'

/** Lines of the lists of F02 客户投诉跟进记录表, oldest first. */
type Lines = readonly (readonly FormEntry[])[]

/** R4, R15, R16: what was reported up. */
export function reportLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return actsOf(acts, 'reportedUp').map((act) => [
    day(act.data.reportedAt),
    name(act.by),
    word('superior', act.data.to),
    word('reportReason', act.data.about),
    said(act, 'matter'),
  ])
}

/** R8, R10, R29: everything the complainant was told, and what they said to it, oldest first. */
export function communicationLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  const told = (at: number, act: CaseAct, channel: string, what: FormEntry, reaction: FormEntry): Lines => [
    [day(at), name(act.by), word('contactChannel', channel), what, reaction],
  ]
  return acts.flatMap((act): Lines => {
    switch (act.kind) {
      case 'explanationGiven': {
        const { explainedAt, channel } = act.data
        return told(explainedAt, act, channel, said(act, 'explanation'), said(act, 'reaction'))
      }
      case 'replied': {
        const { repliedAt, channel, outcome } = act.data
        const reaction = orWord(said(act, 'reaction'), word('reaction', outcome))
        return told(repliedAt, act, channel, said(act, 'explanation'), reaction)
      }
      case 'progressTold':
        return told(act.data.toldAt, act, act.data.channel, said(act, 'progress'), EMPTY)
      case 'resultTold': {
        const { toldAt, channel, opinion } = act.data
        const reaction = orWord(said(act, 'opinionText'), word('reaction', opinion))
        return told(toldAt, act, channel, word('departmentStep', 'resultTold'), reaction)
      }
      case 'delayNoticeSent':
        return told(act.data.sentAt, act, act.data.means, said(act, 'reason'), EMPTY)
      case 'writtenReplySent':
        return told(act.data.sentAt, act, act.data.means, said(act, 'summary'), EMPTY)
      case 'solvedOnSpot':
        return told(act.data.doneAt, act, 'inPerson', said(act, 'what'), said(act, 'opinion'))
      default:
        return []
    }
  })
}

function orWord(entry: FormEntry, otherwise: FormEntry): FormEntry {
  return entry.kind === 'text' && entry.text === '' ? otherwise : entry
}

/** P9: contacts with bodies outside the office. */
export function contactLines({ day, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return acts.flatMap((act): Lines => {
    if (act.kind === 'contactLogged')
      return [
        [
          day(act.data.contactedAt),
          partyWord(act.data.party),
          orWord(said(act, 'person'), word('contactResult', act.data.result)),
          said(act, 'said'),
          day(act.data.chaseAgainAt),
        ],
      ]
    if (act.kind === 'outsideAwaited')
      return [
        [
          day(act.data.awaitedSince),
          partyWord(act.data.party),
          EMPTY,
          said(act, 'note'),
          day(act.data.chaseAgainAt),
        ],
      ]
    if (act.kind === 'outsideAnswered')
      return [
        [day(act.data.answeredAt), EMPTY, word('contactResult', act.data.result), said(act, 'answer'), EMPTY],
      ]
    return []
  })
}

/** R11. */
export function verificationLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return actsOf(acts, 'verificationRecorded').map((act) => [
    day(act.data.verifiedAt),
    name(act.by),
    word('verificationMethod', act.data.method),
    word('verificationResult', act.data.result),
    said(act, 'note'),
  ])
}

/** R12, P3. */
export function visitLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return actsOf(acts, 'visitRecorded').map((act) => [
    day(act.data.visitedAt),
    name(act.by),
    word('visitMethod', act.data.method),
    word('satisfaction', act.data.outcome),
    said(act, 'opinion'),
  ])
}

/** R13. */
export function rectificationLines({ day, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return actsOf(acts, 'rectificationOrdered').map((act) => [
    day(act.at),
    partyWord(act.data.party),
    said(act, 'what'),
    day(act.data.dueAt),
  ])
}

/** R16, R17: what was given in goodwill, and what the company approved. */
export function amendsLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  return acts.flatMap((act): Lines => {
    if (act.kind === 'goodwillGiven')
      return [[day(act.data.givenAt), word('amends', 'goodwill'), said(act, 'what'), name(act.by), EMPTY]]
    if (act.kind === 'compensationApproved')
      return [
        [
          day(act.data.approvedAt),
          word('amends', act.data.way),
          said(act, 'amount'),
          said(act, 'approver'),
          said(act, 'document'),
        ],
      ]
    return []
  })
}

/** R31: what was instructed, and what was done about it. */
export function instructionLines({ day, name, said }: SheetParts, acts: readonly CaseAct[]): Lines {
  const followed = actsOf(acts, 'instructionFollowed')
  return actsOf(acts, 'instructed').map((act) => [
    day(act.at),
    name(act.by),
    said(act, 'instruction'),
    said(
      followed.find(({ data }) => data.instruction === act.eventId),
      'what',
    ),
  ])
}
