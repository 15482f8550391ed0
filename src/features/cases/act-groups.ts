import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { CaseAction, GroupWork } from './case-action.ts'

/** What can be opened on the page of a case: an action of its own, an act of the procedure, or work on its group. */
export type CaseWork = CaseAction | ActKind | GroupWork | 'record'

/** How "Record …" lists what can be recorded: the seven steps first, ends last. */
export const ACT_GROUPS = [
  {
    group: 'steps',
    works: [
      'judge',
      'explanationGiven',
      'referralGiven',
      'solvedOnSpot',
      'investigated',
      'remedyPlanned',
      'replied',
      'workDone',
      'verificationRecorded',
      'resultTold',
      'visitPlanned',
      'visitRecorded',
      'rectificationOrdered',
      'summarised',
      'closed',
    ],
  },
  {
    group: 'informing',
    works: [
      'promise',
      'progressTold',
      'delayNoticeSent',
      'writtenReplySent',
      'clockPaused',
      'clockResumed',
      'note',
    ],
  },
  {
    group: 'department',
    works: [
      'dispatch',
      'departmentAccepted',
      'departmentReturned',
      'departmentArrived',
      'departmentProgress',
      'staffComplainedOf',
    ],
  },
  { group: 'outside', works: ['contactLogged', 'outsideAwaited', 'outsideAnswered'] },
  {
    group: 'above',
    works: [
      'reportedUp',
      'handlerNamed',
      'instructed',
      'instructionFollowed',
      'supervisorWent',
      'goodwillGiven',
      'compensationApproved',
      'reportedToSuperior',
    ],
  },
  {
    group: 'ends',
    works: [
      'endedExplained',
      'endedHandedOver',
      'endedUnmet',
      'endedMerged',
      'withdraw',
      'void',
      'archived',
      'reopened',
      'actTakenBack',
    ],
  },
] as const satisfies readonly {
  readonly group: string
  readonly works: readonly Exclude<CaseWork, GroupWork>[]
}[]
export type ActGroup = (typeof ACT_GROUPS)[number]['group']
