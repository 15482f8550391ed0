import type { PromiseReason } from '../domain/case-events.ts'
import { takeCall, type Call } from './call.ts'
import {
  attachedCall,
  chaseOf,
  evidenceStep,
  judgedAt,
  noteOf,
  registrationStep,
  stepOf,
} from './case-steps.ts'
import { correctionOf } from './correction.ts'
import { ESTATE, MATTERS, type Matter } from './demo-texts.ts'
import {
  HOUR_MS,
  MINUTE_MS,
  momentOf,
  receptionistAt,
  wakingMoment,
  type DemoWorld,
  type Step,
} from './demo-world.ts'
import { OPEN_CASES, type Extra, type OpenCase } from './open-cases.ts'
import { householdsFor } from './likely-households.ts'
import { printedForm } from './printed-form.ts'

/** The open cases as steps; a moment that would lie ahead of the demo's now is moved behind it. */
export function openDesk(world: DemoWorld): readonly Step[] {
  return OPEN_CASES.flatMap((open) => openCase(world, open))
}

function openCase(world: DemoWorld, open: OpenCase): readonly Step[] {
  const { dice } = world
  const receivedAt = cameAt(world, open.came)
  const matter = inSeason(world, matterOf(open.key))
  const household = dice.pick(householdsFor(matter, world.households))
  const { lacks, channel = 'phone' } = open
  const isLoose = lacks !== undefined
  const call = takeCall(world, {
    matter,
    household,
    channel,
    receivedAt,
    isReadBack: !isLoose,
    isComplete: !isLoose,
  })
  const isConverted = open.extras?.includes('converted') === true
  const promise = open.promise === null || isConverted ? null : promiseOf(world, open.promise)
  const command = {
    ...call.command,
    judgement: lacks === 'judgement' ? null : call.command.judgement,
    department: isLoose ? null : call.command.department,
    // What was promised and has passed must have lain ahead when it was promised.
    promise: promise === null || promise.promisedAt <= receivedAt + HOUR_MS / 4 ? null : promise,
  }
  const registered = registrationStep(world, { ...call, command }, 3)
  return [registered, ...extraSteps(world, open, { ...call, command }, registered.at)]
}

function extraSteps(world: DemoWorld, open: OpenCase, call: Call, registeredAt: number): readonly Step[] {
  const { extras = [], evidence = [] } = open
  const span = world.now - registeredAt
  const at = (share: number): number => {
    const moment = Math.floor(registeredAt + span * share)
    return Math.min(wakingMoment(world, moment, share), Math.floor(world.now - (1 - share) * MINUTE_MS))
  }
  const { caseId } = call.command
  const own = receptionistAt(world, registeredAt)
  const given: Readonly<Record<Extra, () => readonly Step[]>> = {
    chased: () => [chaseOf(world, call, at(0.6))],
    chasedAgain: () => [chaseOf(world, call, at(0.9))],
    attached: () => [attachedCall(world, call, at(0.5))],
    corrected: () => [correctionOf(world, call, at(0.1), own)],
    noted: () => [noteOf(world, call, at(0.4))],
    printed: () => [printedForm(world, caseId, at(0.05), own)],
    converted: () => conversion(world, call, open, at(0.7)),
    confirmedMajor: () => [judgedAt(world, call, at(0.2), 'major', ESTATE.majorReasons)],
  }
  return [
    ...extras.flatMap((extra) => given[extra]()),
    // A picture of what is not told any more in this season would be a riddle.
    ...(call.command.fields.serviceCategory === matterOf(open.key).category ? evidence : []).map((scene) =>
      evidenceStep(world, caseId, scene, at(0.15), own),
    ),
  ]
}

function conversion(world: DemoWorld, { command }: Call, { promise }: OpenCase, at: number): readonly Step[] {
  const { caseId } = command
  const by = receptionistAt(world, at)
  const judgement = { jurisdiction: 'property', nature: 'valid', reason: '' } as const
  return [
    stepOf(caseId, at, by, { kind: 'convert', reason: world.dice.pick(ESTATE.convertReasons) }),
    stepOf(caseId, at + MINUTE_MS, by, { kind: 'judge', judgement }),
    ...(promise === null
      ? []
      : [stepOf(caseId, at + 2 * MINUTE_MS, by, { kind: 'promise', promise: promiseOf(world, promise) })]),
  ]
}

/** A matter of the texts by its key. */
export function matterOf(key: string): Matter {
  const found = MATTERS.find((matter) => matter.key === key)
  if (found === undefined) throw new Error(`Demo matter ${key}: expected it in the texts, found none`)
  return found
}

/** Nobody complains of cold radiators in summer. */
function inSeason({ now, calendar }: DemoWorld, matter: Matter): Matter {
  const { month } = calendar.wallTime(now)
  return matter.months?.includes(month) === false ? matterOf('no-water-pressure') : matter
}

function cameAt(world: DemoWorld, came: OpenCase['came']): number {
  if ('minutesAgo' in came) return world.now - came.minutesAgo * MINUTE_MS
  return momentOf(world, came.daysAgo, minutesOf(came.at))
}

function promiseOf(world: DemoWorld, promise: NonNullable<OpenCase['promise']>) {
  const reasonCode: PromiseReason = 'byHand'
  const step = 5 * MINUTE_MS
  const promisedAt =
    'inMinutes' in promise
      ? Math.round((world.now + promise.inMinutes * MINUTE_MS) / step) * step
      : momentOf(world, -promise.inDays, minutesOf(promise.at))
  return { promisedAt, reasonCode }
}

/** Minutes after midnight of a time of day, `09:12`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
