import { handOverDueAt, resolutionDueAt } from './case-limits.ts'
import { LEADERS, ROLES, type MatterKind, type Role } from './case-vocabulary.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { GroupStanding } from './group-standing.ts'
import { missingFields } from './missing-fields.ts'
import type { NextStep, NextStepCode } from './next-step.ts'
import { slipsOut } from './paper.ts'
import { isReadBack } from './read-back.ts'

/** One line of the table of next steps. */
export interface StepRule {
  readonly code: NextStepCode
  readonly rule: string
  readonly roles: readonly Role[]
  /** Only a complaint takes the seven steps; a repair is handed on, an enquiry noted (glossary, `matterKind`). */
  readonly matters: readonly MatterKind[]
  readonly isDue: (complaint: ComplaintCase, group: GroupStanding | null) => boolean
  /** Epoch ms; absent = the rule sets no limit of its own. */
  readonly dueAt?: (complaint: ComplaintCase) => number | null
  /** The department acts, where the step is not the desk's own. */
  readonly isOfDepartment?: true
  readonly params?: (complaint: ComplaintCase, group: GroupStanding | null) => NextStep['params']
}

/** Channels on which R1 asks for an apology (phone) or a courteous reception (visit). */
const COURTESY_CHANNELS: readonly string[] = ['phone', 'visit']
const COURTESY_MOMENTS: readonly string[] = ['apology', 'reception']

/** Channels that propose a suspected major (R4). */
const FROM_ABOVE: readonly string[] = ['petition', 'official']

/** P1: a repair, and what is the office's to mend, must reach a department. */
function isDispatchDue({ matterKind, jurisdiction, nature, department }: ComplaintCase): boolean {
  const isOurs = jurisdiction === 'property' && (nature === 'valid' || nature === 'major')
  return department === null && (matterKind === 'repair' || isOurs)
}

/** What the rules ask for; the order settles ties. */
export const STEP_RULES = [
  {
    code: 'confirmConflict',
    rule: 'ADR1',
    roles: LEADERS,
    matters: ['complaint', 'repair', 'enquiry'],
    isDue: ({ conflicts }) => conflicts.length > 0,
    params: ({ conflicts }) => ({ fields: conflicts.map(({ field }) => field).join(',') }),
  },
  {
    code: 'apologise',
    rule: 'R1',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ channel, said }) =>
      COURTESY_CHANNELS.includes(channel) && !said.some(({ moment }) => COURTESY_MOMENTS.includes(moment)),
  },
  {
    code: 'reportMajor',
    rule: 'R4',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ nature, suspectedMajor }) => nature === 'major' || suspectedMajor,
  },
  {
    code: 'considerMajor',
    rule: 'R4',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ nature, channel, escalatedTo }) =>
      nature === null && (FROM_ABOVE.includes(channel) || escalatedTo.length > 0),
  },
  {
    code: 'managerJudges',
    rule: 'R6',
    roles: LEADERS,
    matters: ['complaint'],
    isDue: ({ nature, suspectedMajor }) => nature === 'undetermined' || suspectedMajor,
  },
  {
    code: 'meetOrPostNotice',
    rule: 'R18',
    roles: LEADERS,
    matters: ['complaint', 'repair'],
    isDue: (_complaint, group) => group?.isOfGeneralConcern === true,
    params: (_complaint, group) => ({ households: group?.households ?? 0 }),
  },
  {
    code: 'judge',
    rule: 'S4',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ jurisdiction, nature }) =>
      nature === null || (jurisdiction === 'undetermined' && nature !== 'undetermined'),
  },
  {
    code: 'explainInvalid',
    rule: 'R3',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ nature }) => nature === 'invalid',
  },
  {
    code: 'handOverSpecialService',
    rule: 'R5',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ nature, department }) => nature === 'specialService' && department === null,
    dueAt: handOverDueAt,
  },
  {
    code: 'readBack',
    rule: 'R25',
    roles: ROLES,
    matters: ['complaint', 'repair'],
    isDue: ({ jurisdiction, nature, personal, said }) =>
      jurisdiction !== 'nonProperty' &&
      nature !== 'invalid' &&
      personal !== null &&
      personal.household !== '' &&
      !isReadBack(personal.household, said),
    dueAt: (complaint) => (isDispatchDue(complaint) ? handOverDueAt(complaint) : null),
  },
  {
    code: 'dispatch',
    rule: 'P1',
    roles: ROLES,
    matters: ['complaint', 'repair'],
    isDue: isDispatchDue,
    dueAt: handOverDueAt,
  },
  {
    code: 'promiseTime',
    rule: 'R9',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ promisedAt, nature }) => promisedAt === null && nature !== 'invalid',
  },
  {
    code: 'reply',
    rule: 'R9',
    roles: ROLES,
    matters: ['complaint'],
    isDue: ({ promisedAt }) => promisedAt !== null,
    dueAt: ({ promisedAt }) => promisedAt,
  },
  {
    code: 'resolve',
    rule: 'R8',
    roles: ROLES,
    matters: ['complaint'],
    isDue: () => true,
    dueAt: resolutionDueAt,
    isOfDepartment: true,
    params: ({ limits }) => ({ days: limits.resolutionDays }),
  },
  {
    code: 'answer',
    rule: '§2',
    roles: ROLES,
    matters: ['enquiry'],
    isDue: ({ department }) => department === null,
  },
  {
    code: 'finish',
    rule: '§2',
    roles: ROLES,
    matters: ['repair', 'enquiry'],
    isDue: ({ department }) => department !== null,
  },
  {
    code: 'bringBackSigned',
    rule: 'P7',
    roles: ROLES,
    matters: ['complaint', 'repair', 'enquiry'],
    isDue: ({ formsIssued }) => slipsOut(formsIssued).length > 0,
    params: ({ formsIssued }) => ({
      forms: slipsOut(formsIssued)
        .map(({ formId }) => formId)
        .join(','),
    }),
  },
  {
    code: 'completeRecord',
    rule: 'P11',
    roles: ROLES,
    matters: ['complaint', 'repair', 'enquiry'],
    isDue: (complaint) => missingFields(complaint).length > 0,
    params: (complaint) => ({ fields: missingFields(complaint).join(',') }),
  },
] as const satisfies readonly StepRule[]
