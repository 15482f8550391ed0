import { LEADERS, FILERS, ROLES, type MatterKind, type Role, type Stage } from '../case-vocabulary.ts'
import { PAUSE_REASONS } from '../due-times.ts'
import {
  type ActFields,
  type ActValue,
  actReference,
  caseReference,
  choice,
  choices,
  flag,
  future,
  longText,
  optionalChoice,
  optionalFuture,
  optionalLongText,
  optionalStaff,
  optionalText,
  parties,
  party,
  past,
  staff,
  text,
} from './act-fields.ts'
import {
  CAUSE_CATEGORIES,
  CONTACT_CHANNELS,
  SUPERIORS,
  UNMET_GROUNDS,
  VISIT_METHODS,
  VISIT_OUTCOMES,
} from './act-words.ts'
import { ENDS, FILED_ENDS, HANDLING_STAGES, UNHANDLED_STAGES } from './stages.ts'

/** What can be recorded on a case while it is handled: who may, at which stages, and what it says. */
export interface Act {
  /** Rule or step it rests on. */
  readonly rule: string
  /** Who may (§5); what depends on the case (major, whose own) stands in `act-checks.ts`. */
  readonly roles: readonly Role[]
  /** Stages of §2 at which it may be recorded. */
  readonly from: readonly Stage[]
  /** Absent = of a complaint only; the seven steps are not those of a repair or an enquiry. */
  readonly matters?: readonly MatterKind[]
  /** Handling, verifying, visiting: never by whom the complaint is about (§5, 回避). */
  readonly isAvoided?: true
  /** It stays in force after the case was archived, or undoes that. */
  readonly isAllowedWhenArchived?: true
  readonly fields: ActFields
}

const ANY_MATTER = ['complaint', 'repair', 'enquiry'] as const
const VERIFIERS = ['trackingAssistant', ...LEADERS] as const
const GENERAL_MANAGER = ['generalManager'] as const
const KEPT_STAGES = [...HANDLING_STAGES, ...ENDS] as const

/**
 * The procedure as a table, in the order of the seven steps (§2), then what may happen at any time.
 * Step 1, the judging of step 2, dispatch and promise are commands of their own (`../case-commands.ts`).
 */
export const ACTS = {
  // Step 2, what is not the office's duty: explained, and never sent away with nothing (R3, R14).
  explanationGiven: {
    rule: 'R3',
    roles: ROLES,
    from: HANDLING_STAGES,
    fields: {
      explainedAt: past,
      channel: choice(...CONTACT_CHANNELS),
      explanation: longText,
      reaction: optionalLongText,
    },
  },
  referralGiven: {
    rule: 'R14',
    roles: ROLES,
    from: HANDLING_STAGES,
    matters: ANY_MATTER,
    fields: {
      givenAt: past,
      party,
      body: text,
      phone: optionalText,
      hours: optionalText,
      help: optionalLongText,
    },
  },

  // Step 3, investigation and assessment.
  investigated: {
    rule: 'S5',
    roles: ROLES,
    from: ['verified', 'assessed', 'planned', 'awaitingOutside'],
    isAvoided: true,
    fields: {
      leadParty: party,
      assistingParties: parties,
      truth: choice('true', 'partlyTrue', 'untrue', 'unclear'),
      reasonableness: choice('reasonable', 'partlyReasonable', 'unreasonable'),
      impact: choice('small', 'considerable', 'serious'),
      causeCategory: optionalChoice(...CAUSE_CATEGORIES),
      findings: longText,
    },
  },

  // Step 4, the remedy agreed with the responsible department.
  remedyPlanned: {
    rule: 'S6',
    roles: ROLES,
    from: ['assessed', 'planned'],
    isAvoided: true,
    fields: { party, handlerName: optionalText, dueAt: future, remedy: longText },
  },

  // Step 5, the complainant is told and asked.
  replied: {
    rule: 'S7',
    roles: ROLES,
    from: ['planned'],
    isAvoided: true,
    fields: {
      repliedAt: past,
      channel: choice(...CONTACT_CHANNELS),
      outcome: choice('accepts', 'refuses', 'undecided'),
      reaction: optionalLongText,
      explanation: optionalLongText,
      alternatives: optionalLongText,
    },
  },
  solvedOnSpot: {
    rule: 'R33',
    roles: ROLES,
    from: ['received', 'verified', 'assessed', 'planned'],
    isAvoided: true,
    fields: { doneAt: past, what: longText, opinion: optionalLongText },
  },

  // Step 5b, done, verified, told.
  workDone: {
    rule: 'S8',
    roles: ROLES,
    from: ['replied'],
    isAvoided: true,
    fields: { doneAt: past, party, note: optionalLongText },
  },
  verificationRecorded: {
    rule: 'R11',
    roles: VERIFIERS,
    from: ['replied', 'awaitingOutside'],
    isAvoided: true,
    fields: {
      verifiedAt: past,
      method: choice('onSite', 'phone', 'picture', 'other'),
      result: choice('done', 'notDone'),
      note: optionalLongText,
    },
  },
  resultTold: {
    rule: 'S8',
    roles: ROLES,
    from: ['replied', 'awaitingOutside'],
    fields: {
      toldAt: past,
      channel: choice(...CONTACT_CHANNELS),
      opinion: choice('content', 'notContent', 'none'),
      opinionText: optionalLongText,
    },
  },

  // Step 6, the return visit and what follows from it.
  visitPlanned: {
    rule: 'R12',
    roles: ROLES,
    from: ['handled'],
    fields: {
      plannedAt: future,
      method: choice(...VISIT_METHODS),
      visitor: optionalStaff,
      note: optionalText,
    },
  },
  visitRecorded: {
    rule: 'R12',
    roles: ROLES,
    from: ['handled', 'visited'],
    isAvoided: true,
    fields: {
      visitedAt: past,
      method: choice(...VISIT_METHODS),
      outcome: choice(...VISIT_OUTCOMES),
      spokenTo: optionalText,
      opinion: optionalLongText,
    },
  },
  rectificationOrdered: {
    rule: 'R13',
    roles: ROLES,
    from: ['handled'],
    fields: { dueAt: future, party, what: longText },
  },

  // Step 7, summary, closing, filing.
  summarised: {
    rule: 'R20',
    roles: FILERS,
    from: ['visited', ...FILED_ENDS],
    fields: {
      fault: choice('procedure', 'rules', 'execution', 'none'),
      happenedBefore: choice('yes', 'no', 'unknown'),
      necessity: choice('chance', 'bound', 'unclear'),
      causeCategory: optionalChoice(...CAUSE_CATEGORIES),
      staffMeasures: choices('educated', 'disciplined', 'commended'),
      isInspectionOrdered: flag,
      causes: longText,
      lessons: longText,
      improvement: optionalLongText,
      improvementOwner: optionalText,
      improvementDueAt: optionalFuture,
    },
  },
  closed: { rule: 'S11', roles: FILERS, from: ['visited'], fields: { note: optionalLongText } },
  reportedToSuperior: {
    rule: 'R21',
    roles: LEADERS,
    from: FILED_ENDS,
    isAllowedWhenArchived: true,
    fields: { reportedAt: past, superior: text, report: longText },
  },
  archived: { rule: 'S11', roles: FILERS, from: ENDS, fields: { place: optionalText } },

  // The other ends of §2, and the way back.
  endedExplained: { rule: 'R3', roles: FILERS, from: HANDLING_STAGES, fields: { reason: longText } },
  endedHandedOver: {
    rule: 'R5',
    roles: FILERS,
    from: HANDLING_STAGES,
    fields: { takenBy: text, reason: longText },
  },
  endedUnmet: {
    rule: '§2',
    roles: LEADERS,
    from: HANDLING_STAGES,
    fields: { ground: choice(...UNMET_GROUNDS), reason: longText },
  },
  endedMerged: {
    rule: '§2',
    roles: LEADERS,
    from: HANDLING_STAGES,
    fields: { into: caseReference, reason: longText },
  },
  reopened: {
    rule: '§2',
    roles: FILERS,
    from: ENDS,
    isAllowedWhenArchived: true,
    fields: { reason: longText },
  },

  // Keeping the complainant informed (R8, R10, R29).
  progressTold: {
    rule: 'R10',
    roles: ROLES,
    from: HANDLING_STAGES,
    matters: ANY_MATTER,
    fields: { toldAt: past, channel: choice(...CONTACT_CHANNELS), progress: longText },
  },
  delayNoticeSent: {
    rule: 'R8',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    fields: {
      sentAt: past,
      means: choice('paper', 'message'),
      newDueAt: future,
      reason: longText,
      handling: longText,
    },
  },
  writtenReplySent: {
    rule: 'R8',
    roles: ROLES,
    from: KEPT_STAGES,
    fields: { sentAt: past, means: choice('paper', 'message'), summary: longText },
  },
  clockPaused: {
    rule: 'P2',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    fields: { pausedAt: past, waitsFor: choice(...PAUSE_REASONS), note: longText },
  },
  clockResumed: {
    rule: 'P2',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    fields: { resumedAt: past, note: optionalText },
  },

  // The department (R34).
  departmentAccepted: {
    rule: 'R34',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    matters: ANY_MATTER,
    fields: { acceptedAt: past, isVisitNeeded: flag, expectedAt: optionalFuture, plan: optionalLongText },
  },
  departmentReturned: {
    rule: 'R34',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    matters: ANY_MATTER,
    fields: { returnedAt: past, reason: longText },
  },
  departmentArrived: {
    rule: 'R34',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    matters: ANY_MATTER,
    fields: { arrivedAt: past, note: optionalText },
  },
  departmentProgress: {
    rule: 'R34',
    roles: ROLES,
    from: UNHANDLED_STAGES,
    matters: ANY_MATTER,
    fields: { reportedAt: past, isChange: flag, expectedAt: optionalFuture, progress: longText },
  },

  // Outside bodies (R14, R15, R35, P9).
  contactLogged: {
    rule: 'P9',
    roles: ROLES,
    from: HANDLING_STAGES,
    matters: ANY_MATTER,
    fields: {
      contactedAt: past,
      party,
      result: choice('reached', 'notReached', 'bodyClosed'),
      person: optionalText,
      said: longText,
      chaseAgainAt: optionalFuture,
    },
  },
  outsideAwaited: {
    rule: '§2',
    roles: ROLES,
    from: ['verified', 'assessed', 'planned', 'replied'],
    fields: { awaitedSince: past, party, chaseAgainAt: optionalFuture, note: optionalLongText },
  },
  outsideAnswered: {
    rule: '§2',
    roles: ROLES,
    from: ['awaitingOutside'],
    fields: { answeredAt: past, result: choice('solved', 'declined', 'comesBack'), answer: longText },
  },

  // Above the desk (R4, R15, R16, R17, R31, R32).
  reportedUp: {
    rule: 'R4',
    roles: ROLES,
    from: HANDLING_STAGES,
    fields: {
      reportedAt: past,
      to: choice(...SUPERIORS),
      about: choice('major', 'package', 'specialCircumstances', 'other'),
      matter: longText,
    },
  },
  handlerNamed: {
    rule: 'R4',
    roles: GENERAL_MANAGER,
    from: HANDLING_STAGES,
    fields: { handler: staff, note: optionalText },
  },
  instructed: {
    rule: 'R31',
    roles: LEADERS,
    from: KEPT_STAGES,
    fields: { instruction: longText, dueAt: optionalFuture },
  },
  instructionFollowed: {
    rule: 'R31',
    roles: ROLES,
    from: KEPT_STAGES,
    isAllowedWhenArchived: true,
    fields: { instruction: actReference, followedAt: past, what: longText },
  },
  supervisorWent: {
    rule: 'R32',
    roles: LEADERS,
    from: HANDLING_STAGES,
    isAvoided: true,
    fields: { wentAt: past, who: text, found: longText, reportedTo: optionalText },
  },
  goodwillGiven: {
    rule: 'R16',
    roles: LEADERS,
    from: HANDLING_STAGES,
    fields: { givenAt: past, what: longText },
  },
  compensationApproved: {
    rule: 'R17',
    roles: GENERAL_MANAGER,
    from: HANDLING_STAGES,
    fields: {
      way: choice('payment', 'feeSetOff'),
      approvedAt: past,
      approver: text,
      document: text,
      amount: text,
    },
  },
  staffComplainedOf: {
    rule: '§5',
    roles: ROLES,
    from: HANDLING_STAGES,
    matters: ANY_MATTER,
    fields: { member: staff, note: optionalText },
  },

  // What was recorded by mistake does not hold; it stays on the timeline (§2).
  actTakenBack: {
    rule: '§2',
    roles: ROLES,
    from: HANDLING_STAGES,
    matters: ANY_MATTER,
    fields: { act: actReference, reason: longText },
  },
} as const satisfies Readonly<Record<string, Act>>

export type ActKind = keyof typeof ACTS
type FieldsOf<Kind extends ActKind> = (typeof ACTS)[Kind]['fields']

type TextKeys<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly kind: 'text' | 'longText' } ? Key : never
}[keyof Fields]

/** What an act says that identifies nobody. */
export type ActData<Kind extends ActKind> = {
  readonly [
    Key in Exclude<keyof FieldsOf<Kind>, TextKeys<FieldsOf<Kind>>>
  ]: FieldsOf<Kind>[Key] extends infer Field extends ActFields[string] ? ActValue<Field> : never
}

/** Its free texts; '' = nothing was written. */
export type ActTexts<Kind extends ActKind> = { readonly [Key in TextKeys<FieldsOf<Kind>>]: string }

/** What somebody wants to record. */
export type ActValues<Kind extends ActKind> = ActData<Kind> & ActTexts<Kind>

export const ACT_KINDS = Object.keys(ACTS) as readonly ActKind[]

/** Whether an event of this kind is an act of this table. */
export function isActKind(kind: string): kind is ActKind {
  return Object.hasOwn(ACTS, kind)
}
