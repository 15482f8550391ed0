import type { ActData } from '../domain/procedure/act-table.ts'
import type { StaffMember } from '../domain/office.ts'
import type { Course } from './course.ts'
import { HANDLING, type Matter } from './demo-texts.ts'
import { HOUR_MS, receptionistAt, type DemoWorld } from './demo-world.ts'

export const DAY_MS = 24 * HOUR_MS
type Cause = NonNullable<ActData<'summarised'>['causeCategory']>
type Reached = 'verySatisfied' | 'satisfied' | 'fair' | 'dissatisfied'

const CAUSES: readonly { readonly cause: Cause; readonly weight: number }[] = [
  { cause: 'qualityStandard', weight: 32 },
  { cause: 'slowness', weight: 26 },
  { cause: 'skill', weight: 14 },
  { cause: 'missingService', weight: 12 },
  { cause: 'misunderstanding', weight: 8 },
  { cause: 'staffAttitude', weight: 4 },
  { cause: 'language', weight: 2 },
  { cause: 'customerSide', weight: 2 },
]
const OUTCOMES: readonly {
  readonly outcome: Reached | 'notReached' | 'postponed'
  readonly weight: number
}[] = [
  { outcome: 'verySatisfied', weight: 20 },
  { outcome: 'satisfied', weight: 50 },
  { outcome: 'fair', weight: 10 },
  { outcome: 'dissatisfied', weight: 9 },
  { outcome: 'notReached', weight: 9 },
  { outcome: 'postponed', weight: 2 },
]

/** One case of the past, and who has to do with it. */
export interface Handled {
  readonly world: DemoWorld
  readonly matter: Matter
  readonly course: Course
  readonly own: StaffMember
  readonly isMajor: boolean
}

/** Step 3: the department looks at it, and what was found is written down. */
export function investigated({ world, matter, course, isMajor }: Handled, at: number): void {
  const { dice, staff } = world
  const { cause } = dice.pickWeighted(CAUSES)
  course.until(at).act(isMajor ? staff.manager : staff.tracking, {
    act: 'investigated',
    values: {
      leadParty: matter.department,
      assistingParties: dice.happens(0.15) ? ['客服部'] : [],
      truth: dice.pick(['true', 'true', 'true', 'partlyTrue'] as const),
      reasonableness: dice.pick(['reasonable', 'reasonable', 'partlyReasonable'] as const),
      impact: isMajor ? 'serious' : dice.pick(['small', 'small', 'considerable'] as const),
      causeCategory: matter.key === 'guard-attitude' ? 'staffAttitude' : cause,
      findings: course.pick(HANDLING.findings),
    },
  })
}

/** Step 4. */
export function planned({ world, matter, course }: Handled, at: number): void {
  course.until(at).act(world.staff.tracking, {
    act: 'remedyPlanned',
    values: {
      party: matter.department,
      handlerName: '',
      dueAt: course.at + world.dice.between(1, 3) * DAY_MS,
      remedy: course.pick(matter.replies.length > 0 ? matter.replies : HANDLING.progress),
    },
  })
}

/** Step 5: told and asked; who refuses is told why, and of other ways. */
export function replied({ world, course, own, isMajor }: Handled, at: number, isAccepted: boolean): void {
  const { dice, staff } = world
  course.until(at).act(isMajor ? staff.manager : own, {
    act: 'replied',
    values: {
      repliedAt: course.at,
      channel: dice.pick(['phone', 'phone', 'phone', 'inPerson', 'wechat'] as const),
      outcome: isAccepted ? 'accepts' : 'refuses',
      reaction: course.pick(isAccepted ? HANDLING.acceptances : HANDLING.refusalReactions),
      explanation: isAccepted ? '' : course.pick(HANDLING.refusalExplanations),
      alternatives: isAccepted ? '' : course.pick(HANDLING.alternatives),
    },
  })
}

/** Step 5b: done, verified, told. Sometimes it was not done after all. */
export function doneAndTold(handled: Handled): void {
  const { world, course, own, isMajor } = handled
  const { dice, staff } = world
  const verifier = isMajor ? staff.manager : staff.tracking
  workDone(handled)
  if (dice.happens(0.05)) {
    course.after(2, 6).act(verifier, {
      act: 'verificationRecorded',
      values: {
        verifiedAt: course.at,
        method: 'onSite',
        result: 'notDone',
        note: course.pick(HANDLING.failedVerifications),
      },
    })
    course.after(3, 20)
    workDone(handled)
  }
  verifiedAndTold(world, course, verifier, own)
}

/** R11, S8. */
export function verifiedAndTold(
  { dice }: DemoWorld,
  course: Course,
  verifier: StaffMember,
  by: StaffMember,
): void {
  course.after(0.5, 5).act(verifier, {
    act: 'verificationRecorded',
    values: {
      verifiedAt: course.at,
      method: dice.pick(['onSite', 'phone', 'picture'] as const),
      result: 'done',
      note: course.pick(HANDLING.verifications),
    },
  })
  course.after(0.1, 2).act(by, {
    act: 'resultTold',
    values: {
      toldAt: course.at,
      channel: dice.pick(['phone', 'phone', 'inPerson'] as const),
      opinion: dice.pick(['content', 'content', 'content', 'none'] as const),
      opinionText: course.pick(HANDLING.results),
    },
  })
}

function workDone({ world, matter, course }: Handled): void {
  course.act(world.staff.tracking, {
    act: 'workDone',
    values: { doneAt: course.at, party: matter.department, note: course.pick(HANDLING.workNotes) },
  })
}

/** Step 6: visited until somebody is reached, made good until nobody is dissatisfied (R13). */
export function visitedUntilContent(handled: Handled, canDissatisfy = true): void {
  const { world, matter, course, isMajor } = handled
  const { dice, staff } = world
  const { outcome } = dice.pickWeighted(
    OUTCOMES.filter((each) => canDissatisfy || each.outcome !== 'dissatisfied'),
  )
  course.after(14, 46)
  visited(handled, isMajor && (outcome === 'notReached' || outcome === 'postponed') ? 'satisfied' : outcome)
  if (outcome === 'dissatisfied') {
    course.after(0.5, 3).act(staff.manager, {
      act: 'rectificationOrdered',
      values: {
        dueAt: course.at + 2 * DAY_MS,
        party: matter.department,
        what: course.pick(HANDLING.rectifications),
      },
    })
    course.after(6, 34)
    doneAndTold(handled)
    visitedUntilContent(handled, dice.happens(0.2))
  } else if ((outcome === 'notReached' || outcome === 'postponed') && !isMajor)
    visitedUntilContent(handled, canDissatisfy)
}

/** R12, R19: most visits are the desk's, some the manager's and the general manager's. */
export function visited(
  { world, course, isMajor }: Handled,
  outcome: Reached | 'notReached' | 'postponed' | 'refused',
): void {
  const { dice, staff } = world
  const desk = dice.happens(0.5) ? receptionistAt(world, course.at) : staff.assistant
  const leader = dice.happens(0.75) ? staff.manager : staff.generalManager
  const isByLeader = isMajor || dice.happens(0.2)
  course.act(isByLeader ? leader : desk, {
    act: 'visitRecorded',
    values: {
      visitedAt: course.at,
      method: isByLeader ? 'onSite' : dice.pick(['phone', 'phone', 'onSite'] as const),
      outcome,
      spokenTo: outcome === 'notReached' ? '' : dice.pick(HANDLING.visitors),
      opinion: outcome === 'postponed' ? '' : course.pick(HANDLING[outcome]),
    },
  })
}

/** Step 7: summary, end, file. */
export function closedAndFiled(handled: Handled): void {
  const { world, course, isMajor } = handled
  const { dice, staff } = world
  const by = isMajor ? staff.manager : staff.assistant
  course.after(1, 26).act(by, {
    act: 'summarised',
    values: {
      fault: dice.pick(['execution', 'execution', 'procedure', 'rules', 'none'] as const),
      happenedBefore: dice.pick(['no', 'no', 'yes', 'unknown'] as const),
      necessity: dice.pick(['chance', 'bound', 'unclear'] as const),
      causeCategory: null,
      staffMeasures: dice.happens(0.2) ? ['educated'] : [],
      isInspectionOrdered: dice.happens(0.3),
      causes: course.pick(HANDLING.causes),
      lessons: course.pick(HANDLING.lessons),
      improvement: course.pick(HANDLING.improvements),
      improvementOwner: '',
      improvementDueAt: null,
    },
  })
  course.after(0.1, 2).act(by, { act: 'closed', values: { note: '' } })
  course.after(2, 20).act(staff.manager, {
    act: 'reportedToSuperior',
    values: {
      reportedAt: course.at,
      superior: HANDLING.superiors,
      report: course.pick(HANDLING.superiorReports),
    },
  })
  filed(handled)
}

/** S11. */
export function filed({ world, course }: Handled): void {
  course
    .after(8, 70)
    .act(world.staff.assistant, { act: 'archived', values: { place: course.pick(HANDLING.archivePlaces) } })
}
