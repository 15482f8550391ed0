import { announcedDueAt } from './case-limits.ts'
import { FILERS, LEADERS, ROLES, type MatterKind, type Role, type Stage } from './case-vocabulary.ts'
import { missingFields } from './missing-fields.ts'
import type { NextStep, NextStepCode } from './next-step.ts'
import { slipsOut } from './paper.ts'
import { isDissatisfied, isOutsideParty } from './procedure/act-words.ts'
import type { ActKind } from './procedure/act-table.ts'
import { lastAct, type CaseActOf } from './procedure/case-act.ts'
import type { CaseView } from './procedure/case-view.ts'
import { isDissuasionDue } from './procedure/dissuasion.ts'
import { isVerified, isWorkDone } from './procedure/handling.ts'
import { effortsSince } from './procedure/outside-contacts.ts'
import { FILED_ENDS, HANDLING_STAGES, LEFT_ENDS, UNHANDLED_STAGES } from './procedure/stages.ts'
import { mayBeOutOfReach } from './procedure/unmet-grounds.ts'
import { isReadBack } from './read-back.ts'

/** One line of the table of next steps. */
export interface StepRule {
  readonly code: NextStepCode
  readonly rule: string
  /** The act that does it; absent = a command of its own. */
  readonly act?: ActKind
  readonly roles: readonly Role[]
  /** Who instead, of a major complaint (R4, R11, R12). */
  readonly rolesIfMajor?: readonly Role[]
  /** Only a complaint takes the seven steps; a repair is handed on, an enquiry noted (glossary, `matterKind`). */
  readonly matters: readonly MatterKind[]
  /** Stages of §2 at which it can be asked for. */
  readonly stages: readonly Stage[]
  readonly isDue: (view: CaseView) => boolean
  /** Epoch ms; absent = the rule sets no limit of its own. */
  readonly dueAt?: (view: CaseView) => number | null
  /** Epoch ms from when it is shown; absent = as soon as it is due. */
  readonly shownFrom?: (view: CaseView) => number
  /** The department acts, where the step is not the desk's own. */
  readonly isOfDepartment?: true
  readonly params?: (view: CaseView) => NextStep['params']
}

/** Channels on which R1 asks for an apology (phone) or a courteous reception (visit). */
const COURTESY_CHANNELS: readonly string[] = ['phone', 'visit']
const COURTESY_MOMENTS: readonly string[] = ['apology', 'reception']

/** Progress is asked for, and a new notice, a day ahead; earlier they would only be in the way. */
const SOON_MS = 24 * 60 * 60 * 1000

/** Channels that propose a suspected major (R4). */
const FROM_ABOVE: readonly string[] = ['petition', 'official']

const COMPLAINT = ['complaint'] as const
const SENT_OUT = ['complaint', 'repair'] as const
const ANY = ['complaint', 'repair', 'enquiry'] as const
const VERIFIERS = ['trackingAssistant', ...LEADERS] as const

const isOurs = ({ complaint: { nature } }: CaseView): boolean => nature === 'valid' || nature === 'major'
const isOutsideMatter = ({ complaint, handling }: CaseView): boolean =>
  complaint.jurisdiction === 'nonProperty' || isOutsideParty(handling.investigation?.data.leadParty ?? '')
const hasAct = ({ complaint }: CaseView, kind: ActKind): boolean => lastAct(complaint.acts, kind) !== null

/** P1: a repair, and what is the office's to mend, must reach a department. */
function isDispatchDue({ complaint: { matterKind, jurisdiction, nature, department } }: CaseView): boolean {
  const isToMend = jurisdiction === 'property' && (nature === 'valid' || nature === 'major')
  return department === null && (matterKind === 'repair' || isToMend)
}

/** R21: the supervisor has written to the superior since it ended. */
function isClosingReported({ complaint: { acts, endedAt } }: CaseView): boolean {
  return acts.some(({ kind, at }) => kind === 'reportedToSuperior' && at >= (endedAt ?? Infinity))
}

/** S11: whether there is something to file; of a case that was withdrawn or merged only paper and evidence (R27). */
function hasFile({ stage, formsIssued, evidence }: CaseView['complaint']): boolean {
  return !LEFT_ENDS.some((end) => end === stage) || formsIssued.length > 0 || evidence.length > 0
}

/** What the rules ask for, in the order of the seven steps; the order settles ties. */
export const STEP_RULES = [
  {
    code: 'confirmConflict',
    rule: 'ADR1',
    roles: LEADERS,
    matters: ANY,
    stages: HANDLING_STAGES,
    isDue: ({ complaint }) => complaint.conflicts.length > 0,
    params: ({ complaint }) => ({ fields: complaint.conflicts.map(({ field }) => field).join(',') }),
  },
  {
    code: 'apologise',
    rule: 'R1',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { channel, said } }) =>
      COURTESY_CHANNELS.includes(channel) && !said.some(({ moment }) => COURTESY_MOMENTS.includes(moment)),
  },
  {
    code: 'reportMajor',
    rule: 'R4',
    act: 'reportedUp',
    roles: ROLES,
    matters: COMPLAINT,
    stages: HANDLING_STAGES,
    isDue: ({ complaint: { nature, suspectedMajor }, reportedTo }) =>
      (nature === 'major' || suspectedMajor) && reportedTo.size === 0,
  },
  {
    code: 'reportToGeneralManager',
    rule: 'R4',
    act: 'reportedUp',
    roles: LEADERS,
    matters: COMPLAINT,
    stages: HANDLING_STAGES,
    isDue: ({ complaint: { nature }, reportedTo }) =>
      nature === 'major' && reportedTo.has('manager') && !reportedTo.has('generalManager'),
  },
  {
    code: 'nameHandler',
    rule: 'R4',
    act: 'handlerNamed',
    roles: ['generalManager'],
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) =>
      view.complaint.nature === 'major' &&
      view.reportedTo.has('generalManager') &&
      !hasAct(view, 'handlerNamed'),
  },
  {
    code: 'considerMajor',
    rule: 'R4',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { nature, channel, escalatedTo } }) =>
      nature === null && (FROM_ABOVE.includes(channel) || escalatedTo.length > 0),
  },
  {
    code: 'managerJudges',
    rule: 'R6',
    roles: LEADERS,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { nature, suspectedMajor } }) => nature === 'undetermined' || suspectedMajor,
  },
  {
    code: 'followInstruction',
    rule: 'R31',
    act: 'instructionFollowed',
    roles: ROLES,
    matters: COMPLAINT,
    stages: [...HANDLING_STAGES, ...FILED_ENDS],
    isDue: ({ instructions }) => instructions.length > 0,
    dueAt: ({ instructions }) => earliest(instructions.map(({ data }) => data.dueAt)),
    params: ({ instructions }) => ({ count: instructions.length }),
  },
  {
    code: 'meetOrPostNotice',
    rule: 'R18',
    roles: LEADERS,
    matters: SENT_OUT,
    stages: HANDLING_STAGES,
    isDue: ({ group }) => group?.isOfGeneralConcern === true && !group.isEverybodyTold,
    params: ({ group }) => ({ households: group?.households ?? 0 }),
  },
  {
    code: 'supervisorGoes',
    rule: 'R32',
    act: 'supervisorWent',
    roles: LEADERS,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) =>
      view.handling.investigation?.data.impact === 'serious' && !hasAct(view, 'supervisorWent'),
  },
  {
    code: 'judge',
    rule: 'S4',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { jurisdiction, nature } }) =>
      nature === null || (jurisdiction === 'undetermined' && nature !== 'undetermined'),
  },
  {
    code: 'explainInvalid',
    rule: 'R3',
    act: 'explanationGiven',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) => view.complaint.nature === 'invalid' && !hasAct(view, 'explanationGiven'),
  },
  {
    code: 'giveReferral',
    rule: 'R14',
    act: 'referralGiven',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) =>
      (view.complaint.nature === 'invalid' || view.complaint.jurisdiction === 'nonProperty') &&
      !hasAct(view, 'referralGiven'),
  },
  {
    code: 'dissuade',
    rule: 'P14',
    act: 'contactLogged',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint }) => isDissuasionDue(complaint),
  },
  {
    code: 'endExplained',
    rule: 'R3',
    act: 'endedExplained',
    roles: FILERS,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) =>
      view.complaint.nature === 'invalid' &&
      hasAct(view, 'explanationGiven') &&
      hasAct(view, 'referralGiven') &&
      !isDissuasionDue(view.complaint),
  },
  {
    code: 'handOverSpecialService',
    rule: 'R5',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { nature, department } }) => nature === 'specialService' && department === null,
    dueAt: ({ due }) => due.handOverDueAt,
  },
  {
    code: 'endHandedOver',
    rule: 'R5',
    act: 'endedHandedOver',
    roles: FILERS,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { nature, department } }) => nature === 'specialService' && department !== null,
  },
  {
    code: 'readBack',
    rule: 'R25',
    roles: ROLES,
    matters: SENT_OUT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { jurisdiction, nature, personal, said } }) =>
      jurisdiction !== 'nonProperty' &&
      nature !== 'invalid' &&
      personal !== null &&
      personal.household !== '' &&
      !isReadBack(personal.household, said),
    dueAt: (view) => (isDispatchDue(view) ? view.due.handOverDueAt : null),
  },
  {
    code: 'dispatch',
    rule: 'P1',
    roles: ROLES,
    matters: SENT_OUT,
    stages: UNHANDLED_STAGES,
    isDue: isDispatchDue,
    dueAt: ({ due }) => due.handOverDueAt,
  },
  {
    code: 'acceptDispatch',
    rule: 'R34',
    act: 'departmentAccepted',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    // Who has agreed on a remedy has accepted.
    isDue: ({ complaint, department, handling }) =>
      complaint.department !== null &&
      complaint.nature !== 'specialService' &&
      department.acceptedAt === null &&
      handling.remedy === null,
    isOfDepartment: true,
  },
  {
    code: 'arrive',
    rule: 'R34',
    act: 'departmentArrived',
    roles: ROLES,
    matters: SENT_OUT,
    stages: UNHANDLED_STAGES,
    isDue: ({ department }) => department.isVisitNeeded && department.arrivedAt === null,
    dueAt: ({ department: { acceptedAt }, due }) =>
      acceptedAt === null ? null : due.arrivalDueAt(acceptedAt),
    isOfDepartment: true,
  },
  {
    code: 'investigate',
    rule: 'S5',
    act: 'investigated',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['verified'],
    isDue: isOurs,
  },
  {
    code: 'awaitOutside',
    rule: '§2',
    act: 'outsideAwaited',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['assessed'],
    isDue: isOutsideMatter,
  },
  {
    code: 'planRemedy',
    rule: 'S6',
    act: 'remedyPlanned',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['assessed', 'planned'],
    isDue: (view) => {
      const { remedy, reply } = view.handling
      return remedy === null ? !isOutsideMatter(view) : reply?.data.outcome === 'refuses'
    },
    isOfDepartment: true,
  },
  {
    code: 'replyRemedy',
    rule: 'S7',
    act: 'replied',
    roles: ROLES,
    rolesIfMajor: LEADERS,
    matters: COMPLAINT,
    stages: ['planned'],
    isDue: ({ handling: { reply } }) => reply === null || reply.data.outcome === 'undecided',
  },
  {
    code: 'promiseTime',
    rule: 'R9',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { promisedAt, nature } }) => promisedAt === null && nature !== 'invalid',
  },
  {
    code: 'reply',
    rule: 'R9',
    act: 'progressTold',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ openPromise }) => openPromise !== null,
    dueAt: ({ openPromise }) => openPromise,
  },
  {
    code: 'doWork',
    rule: 'S8',
    act: 'workDone',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['replied'],
    isDue: ({ handling }) => !isWorkDone(handling),
    dueAt: ({ handling: { remedy, rectification } }) => (rectification ?? remedy)?.data.dueAt ?? null,
    isOfDepartment: true,
  },
  {
    code: 'verify',
    rule: 'R11',
    act: 'verificationRecorded',
    roles: VERIFIERS,
    rolesIfMajor: LEADERS,
    matters: COMPLAINT,
    stages: ['replied', 'awaitingOutside'],
    isDue: ({ handling }) => isWorkDone(handling) && !isVerified(handling),
  },
  {
    code: 'tellResult',
    rule: 'S8',
    act: 'resultTold',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['replied', 'awaitingOutside'],
    isDue: ({ handling }) => isWorkDone(handling) && isVerified(handling),
  },
  {
    code: 'chaseOutside',
    rule: 'P9',
    act: 'contactLogged',
    roles: ROLES,
    matters: ANY,
    stages: HANDLING_STAGES,
    isDue: ({ chases }) => chases.length > 0,
    dueAt: ({ chases }) => chases[0]?.at ?? null,
    params: ({ chases }) => ({ party: chases[0]?.party ?? '' }),
  },
  {
    code: 'tellEfforts',
    rule: 'R15',
    act: 'progressTold',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: (view) => isOutsideMatter(view) && freshEfforts(view) > 0,
    params: (view) => ({ count: freshEfforts(view) }),
  },
  {
    code: 'tellChange',
    rule: 'R34',
    act: 'progressTold',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ department: { changeAt }, lastToldAt }) => changeAt !== null && changeAt > (lastToldAt ?? 0),
  },
  {
    code: 'tellProgress',
    rule: 'R10',
    act: 'progressTold',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: ({ complaint: { nature } }) => nature !== 'invalid' && nature !== 'specialService',
    dueAt: progressDueAt,
    shownFrom: (view) => progressDueAt(view) - SOON_MS,
  },
  {
    code: 'sendDelayNotice',
    rule: 'R8',
    act: 'delayNoticeSent',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: () => true,
    dueAt: delayNoticeBy,
    shownFrom: ({ due, complaint }) => Math.max(due.delayNoticeDueAt, lastNotice(complaint) - SOON_MS),
  },
  {
    code: 'resolve',
    rule: 'R8',
    roles: ROLES,
    matters: COMPLAINT,
    stages: UNHANDLED_STAGES,
    isDue: () => true,
    dueAt: ({ complaint }) => announcedDueAt(complaint),
    isOfDepartment: true,
    params: ({ complaint }) => ({ days: complaint.limits.resolutionDays }),
  },
  {
    code: 'visit',
    rule: 'R12',
    act: 'visitRecorded',
    roles: ROLES,
    rolesIfMajor: LEADERS,
    matters: COMPLAINT,
    stages: ['handled'],
    isDue: ({ handling }) => handling.visit === null,
    dueAt: (view) => {
      const { handledAt } = view.complaint
      if (handledAt === null) return null
      return plannedVisit(view)?.data.plannedAt ?? view.due.visitDueAt(handledAt)
    },
    params: (view) => {
      const planned = plannedVisit(view)?.data
      const attempts = view.handling.attempts.length
      return planned === undefined
        ? { attempts }
        : { attempts, method: planned.method, visitor: planned.visitor ?? '' }
    },
  },
  {
    code: 'considerUnmet',
    rule: '§2',
    act: 'endedUnmet',
    roles: LEADERS,
    matters: COMPLAINT,
    stages: ['handled'],
    isDue: ({ handling }) =>
      handling.visit?.data.outcome === 'refused' || (handling.visit === null && mayBeOutOfReach(handling)),
  },
  {
    code: 'orderRectification',
    rule: 'R13',
    act: 'rectificationOrdered',
    roles: ROLES,
    matters: COMPLAINT,
    stages: ['handled'],
    isDue: ({ handling: { visit } }) => visit !== null && isDissatisfied(visit.data.outcome),
  },
  {
    code: 'summarise',
    rule: 'R20',
    act: 'summarised',
    roles: FILERS,
    matters: COMPLAINT,
    stages: ['visited'],
    isDue: ({ handling }) => handling.summary === null,
  },
  {
    code: 'close',
    rule: 'S11',
    act: 'closed',
    roles: FILERS,
    rolesIfMajor: LEADERS,
    matters: COMPLAINT,
    stages: ['visited'],
    isDue: ({ handling }) => handling.summary !== null,
  },
  {
    code: 'reportClosing',
    rule: 'R21',
    act: 'reportedToSuperior',
    roles: LEADERS,
    matters: COMPLAINT,
    stages: ['closed'],
    isDue: (view) => !isClosingReported(view),
  },
  {
    code: 'archive',
    rule: 'S11',
    act: 'archived',
    roles: FILERS,
    matters: COMPLAINT,
    stages: [...FILED_ENDS, ...LEFT_ENDS],
    isDue: ({ complaint }) => complaint.archivedAt === null && hasFile(complaint),
  },
  {
    code: 'answer',
    rule: '§2',
    roles: ROLES,
    matters: ['enquiry'],
    stages: ['received'],
    isDue: ({ complaint: { department } }) => department === null,
  },
  {
    code: 'finish',
    rule: '§2',
    roles: ROLES,
    matters: ['repair', 'enquiry'],
    stages: ['received'],
    isDue: ({ complaint: { department } }) => department !== null,
  },
  {
    code: 'bringBackSigned',
    rule: 'P7',
    roles: ROLES,
    matters: ANY,
    stages: [...HANDLING_STAGES, ...FILED_ENDS, ...LEFT_ENDS],
    isDue: ({ complaint: { formsIssued } }) => slipsOut(formsIssued).length > 0,
    params: ({ complaint: { formsIssued } }) => ({
      forms: slipsOut(formsIssued)
        .map(({ formId }) => formId)
        .join(','),
    }),
  },
  {
    code: 'completeRecord',
    rule: 'P11',
    roles: ROLES,
    matters: ANY,
    stages: HANDLING_STAGES,
    isDue: ({ complaint }) => missingFields(complaint).length > 0,
    params: ({ complaint }) => ({ fields: missingFields(complaint).join(',') }),
  },
] satisfies readonly StepRule[]

/** R10: the longest the complainant waits for a word, from the complaint or from the last one. */
function progressDueAt({ complaint: { receivedAt, convertedAt }, due, lastToldAt }: CaseView): number {
  return due.nextProgressDueAt(Math.max(convertedAt ?? receivedAt, lastToldAt ?? 0))
}

/** R8: the notice goes out before the limit the complainant knows of, paused or not (P2). */
function delayNoticeBy({ due, complaint }: CaseView): number {
  return Math.max(due.unpausedResolutionDueAt, lastNotice(complaint))
}

function lastNotice({ acts }: CaseView['complaint']): number {
  return lastAct(acts, 'delayNoticeSent')?.data.newDueAt ?? 0
}

function freshEfforts({ complaint, lastToldAt }: CaseView): number {
  return effortsSince(complaint.acts, lastToldAt ?? 0).length
}

/** R12: the appointment that still holds: made since the work was told, and no attempt was made since (P3). */
function plannedVisit({
  complaint: { acts, handledAt },
  handling,
}: CaseView): CaseActOf<'visitPlanned'> | null {
  const planned = lastAct(acts, 'visitPlanned')
  const since = Math.max(handledAt ?? Infinity, handling.attempts.at(-1)?.at ?? 0)
  return planned !== null && planned.at >= since ? planned : null
}

function earliest(moments: readonly (number | null)[]): number | null {
  const first = Math.min(...moments.map((moment) => moment ?? Infinity))
  return first === Infinity ? null : first
}
