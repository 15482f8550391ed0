import { DEFAULT_SETTINGS } from '../domain/fold-office.ts'
import type { StaffMember } from '../domain/office.ts'
import { plainMinutes } from '../domain/limits.ts'
import { suggestPromisedTimes } from '../domain/promised-time.ts'
import type { Call } from './call.ts'
import { chaseOf, judgedAt, noteOf, pictureOf, registrationStep, stepOf } from './case-steps.ts'
import { correctionOf } from './correction.ts'
import { ESTATE, type Matter } from './demo-texts.ts'
import { HOUR_MS, MINUTE_MS, receptionistAt, wakingMoment, type DemoWorld, type Step } from './demo-world.ts'
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
  const { caseId, receivedAt } = call.command
  const promise = dice.pick(timesToPromise(world, receivedAt))
  const command = { ...call.command, promise: { promisedAt: promise.at, reasonCode: promise.reasonCode } }
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
  const repliedAt = dice.happens(SHARE.onTime)
    ? at(0.95)
    : wakingMoment(world, promise.at + dice.between(1, 19) * HOUR_MS, 0.5)
  return [
    registered,
    ...(dice.happens(SHARE.printed) ? [printedForm(world, caseId, registered.at + MINUTE_MS, own)] : []),
    ...(dice.happens(SHARE.corrected) ? [correctionOf(world, call, registered.at + 6 * MINUTE_MS, own)] : []),
    ...(dice.happens(SHARE.picture) ? pictureOf(world, call, registered.at + 9 * MINUTE_MS, own) : []),
    ...judgedByManager(world, matter, call, at(0.3)),
    ...(dice.happens(SHARE.noted) ? [noteOf(world, call, at(0.5))] : []),
    ...(dice.happens(SHARE.chased) ? [chaseOf(world, call, at(0.7))] : []),
    ...ending(world, matter, call, repliedAt, own),
  ]
}

function ending(world: DemoWorld, matter: Matter, { command }: Call, at: number, own: StaffMember) {
  const { dice, staff } = world
  const { caseId } = command
  const reply = { promptId: 'byHand', moment: 'reply', saidAt: at, text: dice.pick(matter.replies) }
  const endsAt = wakingMoment(world, at + dice.between(5, 60) * HOUR_MS, 0.9)
  return [
    stepOf(caseId, at, dice.happens(0.5) ? staff.tracking : own, { kind: 'recordSaid', said: reply }),
    stepOf(caseId, endsAt, staff.assistant, { kind: 'withdraw', reason: dice.pick(matter.ends) }),
  ]
}

function judgedByManager(world: DemoWorld, { judged }: Matter, call: Call, at: number): readonly Step[] {
  if (judged === 'major') return [judgedAt(world, call, at, 'major', ESTATE.majorReasons)]
  if (judged === 'undetermined') return [judgedAt(world, call, at, 'valid', ESTATE.clearedReasons)]
  return []
}

function timesToPromise({ calendar }: DemoWorld, receivedAt: number) {
  const { hours, holidays, limits } = DEFAULT_SETTINGS
  const limitAt = receivedAt + plainMinutes(limits.ordinary.resolution) * MINUTE_MS
  return suggestPromisedTimes({ now: receivedAt + 5 * MINUTE_MS, hours, holidays, calendar, limitAt })
}
