import { DEFAULT_SETTINGS } from '../domain/office.ts'
import { plainMinutes } from '../domain/limits.ts'
import { suggestPromisedTimes } from '../domain/promised-time.ts'
import type { Call } from './call.ts'
import { chaseOf, noteOf, pictureOf, registrationStep, stepOf } from './case-steps.ts'
import { correctionOf } from './correction.ts'
import { Course } from './course.ts'
import { ESTATE, HANDLING, type Matter } from './demo-texts.ts'
import { HOUR_MS, MINUTE_MS, receptionistAt, wakingMoment, type DemoWorld, type Step } from './demo-world.ts'
import {
  closedAndFiled,
  DAY_MS,
  doneAndTold,
  investigated,
  planned,
  replied,
  visitedUntilContent,
  type Handled,
} from './handled-life.ts'
import {
  explained,
  handedOver,
  majorBegins,
  throughOutsideBody,
  unmetAtVisit,
  unmetByRefusal,
  unmetWithoutContact,
  type OnTheWay,
} from './other-ends.ts'
import { printedForm } from './printed-form.ts'

/** How often each of these happens on the way of a complaint. */
const SHARE = {
  voided: 0.03,
  onTime: 0.84,
  printed: 0.55,
  corrected: 0.12,
  noted: 0.34,
  chased: 0.13,
  picture: 0.3,
  handedOnLate: 0.08,
  onlyExplained: 0.5,
  onSpot: 0.14,
  withdrawn: 0.05,
  accepted: 0.7,
  refused: 0.07,
  unmetAtVisit: 0.03,
}

/** A case that came and went: told, handed over, asked after, answered, ended. */
export function pastLife(world: DemoWorld, matter: Matter, call: Call): readonly Step[] {
  if (matter.matter === 'complaint') return pastComplaint(world, matter, call)
  const { dice, staff } = world
  const { caseId, receivedAt } = call.command
  const registered = registrationStep(world, call, dice.between(2, 4))
  if (matter.matter === 'enquiry') return [registered]
  const doneAt = wakingMoment(world, receivedAt + dice.between(3, 44) * HOUR_MS, 0.6)
  return [
    registered,
    stepOf(caseId, doneAt, staff.tracking, { kind: 'finish', note: dice.pick(matter.notes) }),
  ]
}

function pastComplaint(world: DemoWorld, matter: Matter, call: Call): readonly Step[] {
  const { dice, staff } = world
  const { caseId, receivedAt, fields } = call.command
  const promise = dice.pick(timesToPromise(world, receivedAt))
  const isHandedOnLate = dice.happens(SHARE.handedOnLate)
  const command = {
    ...call.command,
    department: isHandedOnLate ? null : call.command.department,
    promise: { promisedAt: promise.at, reasonCode: promise.reasonCode },
  }
  const registered = registrationStep(world, { ...call, command }, dice.between(2, 5))
  const at = (share: number): number => {
    const moment = Math.floor(registered.at + share * (promise.at - registered.at))
    return Math.min(wakingMoment(world, moment, share), promise.at - Math.floor((1 - share) * 30) * MINUTE_MS)
  }
  if (dice.happens(SHARE.voided)) {
    const reason = dice.pick(ESTATE.voidReasons)
    return [registered, stepOf(caseId, at(0.2), staff.manager, { kind: 'void', reason })]
  }
  const own = receptionistAt(world, registered.at)
  const course = new Course(world, call, registered.at + 10 * MINUTE_MS)
  if (isHandedOnLate) {
    course.until(registered.at + dice.between(12, 90) * MINUTE_MS)
    course.take(own, { kind: 'dispatch', department: matter.department, note: '' })
  }
  const handled: Handled = { world, matter, course, own, isMajor: matter.judged === 'major' }
  course.complete(own, matter.demands)
  judgedByManager(handled, at(0.3))
  const isAnonymous = fields.relation === 'anonymous'
  courseOf(handled, isAnonymous, at, promise.at)
  const meanwhile = [
    ...(dice.happens(SHARE.noted) ? [noteOf(world, call, at(0.5))] : []),
    ...(dice.happens(SHARE.chased) ? [chaseOf(world, call, at(0.7))] : []),
  ]
  return [
    registered,
    ...(dice.happens(SHARE.printed) ? [printedForm(world, caseId, registered.at + MINUTE_MS, own)] : []),
    ...(!isAnonymous && dice.happens(SHARE.corrected)
      ? [correctionOf(world, call, registered.at + 6 * MINUTE_MS, own)]
      : []),
    ...(dice.happens(SHARE.picture) ? pictureOf(world, call, registered.at + 9 * MINUTE_MS, own) : []),
    ...meanwhile.filter((step) => step.at < course.endsAt),
    ...course.steps,
  ]
}

/** Which way a complaint goes (§2). */
function courseOf(handled: Handled, isAnonymous: boolean, at: OnTheWay, promisedAt: number): void {
  const { world, matter, course } = handled
  const { dice, staff } = world
  if (isAnonymous && !handled.isMajor) {
    if (matter.judged === 'invalid' || matter.judged === 'nonProperty') return explained(handled, at)
    return unmetWithoutContact(handled, at)
  }
  if (matter.judged === 'special') return handedOver(handled, at)
  if (matter.judged === 'invalid') return explained(handled, at)
  if (matter.judged === 'nonProperty')
    return dice.happens(SHARE.onlyExplained) ? explained(handled, at) : throughOutsideBody(handled, at)
  if (matter.judged === 'valid' && dice.happens(SHARE.onSpot)) {
    course.until(at(0.2)).act(handled.own, {
      act: 'solvedOnSpot',
      values: {
        doneAt: course.at,
        what: course.pick(HANDLING.onSpot),
        opinion: course.pick(HANDLING.onSpotOpinions),
      },
    })
    visitedUntilContent(handled, false)
    return closedAndFiled(handled)
  }
  if (handled.isMajor) majorBegins(handled, at)
  else if (dice.happens(SHARE.withdrawn)) {
    course.until(at(0.8)).take(staff.assistant, { kind: 'withdraw', reason: dice.pick(matter.ends) })
    return
  }
  throughDepartment(handled, at, promisedAt)
}

/** The ordinary way: looked at, planned, replied, done, verified, told, visited, closed. */
function throughDepartment(handled: Handled, at: OnTheWay, promisedAt: number): void {
  const { world, course } = handled
  const { dice, staff } = world
  if (dice.happens(SHARE.accepted)) {
    course.until(at(0.48)).act(staff.tracking, {
      act: 'departmentAccepted',
      values: {
        acceptedAt: course.at,
        isVisitNeeded: true,
        expectedAt: null,
        plan: course.pick(HANDLING.plans),
      },
    })
    course.after(0.1, 0.7).act(staff.tracking, {
      act: 'departmentArrived',
      values: { arrivedAt: course.at, note: course.pick(HANDLING.arrivals) },
    })
  }
  investigated(handled, at(0.6))
  planned(handled, at(0.8))
  const isRefused = !handled.isMajor && dice.happens(SHARE.refused)
  if (isRefused && dice.happens(0.4)) return unmetByRefusal(handled, at)
  if (isRefused) {
    replied(handled, at(0.9), false)
    course.after(0.5, 3)
    planned(handled, course.at)
  }
  const isOnTime = dice.happens(SHARE.onTime)
  const late = wakingMoment(world, promisedAt + dice.between(1, 19) * HOUR_MS, 0.5)
  replied(handled, isOnTime ? at(0.95) : late, true)
  worked(handled)
  doneAndTold(handled)
  const isUnmet = !handled.isMajor && dice.happens(SHARE.unmetAtVisit)
  if (isUnmet) return unmetAtVisit(handled, dice.happens(0.4))
  visitedUntilContent(handled)
  closedAndFiled(handled)
}

/** How long the work takes; where it takes longer than the limit, the complainant is told before (R8, R10). */
function worked({ world, course, own }: Handled): void {
  const { dice } = world
  if (dice.happens(0.76)) {
    course.after(2, 40)
    return
  }
  const isLong = dice.happens(0.45)
  course.after(30, 46).act(own, {
    act: 'progressTold',
    values: { toldAt: course.at, channel: 'phone', progress: course.pick(HANDLING.progress) },
  })
  if (!isLong) {
    course.after(8, 30)
    return
  }
  if (dice.happens(0.75)) {
    course.after(8, 30).act(own, {
      act: 'delayNoticeSent',
      values: {
        sentAt: course.at,
        means: dice.pick(['paper', 'message'] as const),
        newDueAt: course.at + dice.between(3, 5) * DAY_MS,
        reason: course.pick(HANDLING.delayReasons),
        handling: course.pick(HANDLING.delayHandling),
      },
    })
  }
  course.after(50, 100)
}

function judgedByManager({ world, matter, course }: Handled, at: number): void {
  const isMajor = matter.judged === 'major'
  if (!isMajor && matter.judged !== 'undetermined') return
  const reason = world.dice.pick(isMajor ? ESTATE.majorReasons : ESTATE.clearedReasons)
  const nature = isMajor ? 'major' : 'valid'
  course
    .until(at)
    .take(world.staff.manager, { kind: 'judge', judgement: { jurisdiction: 'property', nature, reason } })
}

function timesToPromise({ calendar }: DemoWorld, receivedAt: number) {
  const { hours, holidays, limits } = DEFAULT_SETTINGS
  const limitAt = receivedAt + plainMinutes(limits.ordinary.resolution) * MINUTE_MS
  return suggestPromisedTimes({ now: receivedAt + 5 * MINUTE_MS, hours, holidays, calendar, limitAt })
}
