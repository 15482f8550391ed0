import type { CaseCommand, Judgement } from '../domain/case-commands.ts'
import type { RegisteredFields } from '../domain/case-events.ts'
import type { Channel } from '../domain/case-vocabulary.ts'
import { readBackMark } from '../domain/read-back.ts'
import { farewell, greeting, saidPrompt, type Talk } from './conversation.ts'
import { ESTATE, type Matter } from './demo-texts.ts'
import { MINUTE_MS, receptionistAt, type DemoWorld } from './demo-world.ts'
import type { DemoHousehold } from './estate.ts'
import { wordingFor, type Wording } from './wording.ts'

export type RegisterCommand = Extract<CaseCommand, { kind: 'register' }>

/** Somebody who comes with something; what is left out is drawn. */
export interface CallPlan {
  readonly matter: Matter
  readonly household: DemoHousehold
  readonly channel: Channel
  /** Epoch milliseconds. */
  readonly receivedAt: number
  readonly fields?: Partial<RegisteredFields>
  readonly isReadBack?: boolean
  /** Whether everything that is asked for was answered. */
  readonly isComplete?: boolean
}

/** A call as the desk takes it down, and the words it was told with. */
export interface Call {
  readonly command: RegisterCommand
  readonly say: Wording
}

/** Takes a call down: the content is worded anew each time, and not everybody answers everything. */
export function takeCall(world: DemoWorld, plan: CallPlan): Call {
  const { dice, officeId } = world
  const { matter, household, channel, receivedAt, isComplete = false } = plan
  const say = wordingFor(dice, household, { 部门: matter.department })
  const person = dice.pick(household.people)
  const wording = dice.pick(matter.texts)
  const place = wording.place === '' ? dice.pick(matter.places) : wording.place
  const demands = isComplete && matter.demands.length > 0 ? matter.demands : [...matter.demands, '']
  const demand = wording.demand === '' ? dice.pick(demands) : wording.demand
  const fields: RegisteredFields = {
    channel,
    relation: person.relation,
    building: null,
    serviceCategory: matter.category,
    occurredAt: isComplete || dice.happens(0.8) ? receivedAt - dice.between(15, 26 * 60) * MINUTE_MS : null,
    household: household.address,
    complainantName: person.name,
    phone: isComplete || dice.happens(0.95) ? person.phone : '',
    content: contentOf(world, plan, wording.content, say),
    place: isComplete || dice.happens(0.95) ? placeOf(plan, say(place)) : '',
    demand: matter.matter === 'complaint' ? say(demand) : '',
    ...(matter.matter === 'complaint'
      ? { identityCheck: dice.pick(['roster', 'roster', 'callerNumber', 'known']) }
      : {}),
    ...(matter.emergency ? { urgency: 'emergency' } : matter.urgent ? { urgency: 'urgent' } : {}),
    ...(matter.mood === undefined ? {} : { mood: matter.mood }),
    ...(dice.happens(0.22)
      ? { preferredChannel: dice.pick(['phone', 'phone', 'sms', 'wechat', 'inPerson']) }
      : {}),
    ...(matter.mood === 'angry' && dice.happens(0.6) ? { verbatim: dice.pick(ESTATE.verbatim) } : {}),
    ...(matter.answers.length > 0 ? { answer: dice.pick(matter.answers) } : {}),
    ...plan.fields,
  }
  const isComplaint = matter.matter === 'complaint'
  return {
    say,
    command: {
      kind: 'register',
      caseId: dice.uuid(),
      officeId,
      matterKind: matter.matter,
      receivedAt,
      fields,
      said: conversation(world, plan, fields),
      judgement: isComplaint ? judgementOf(matter) : null,
      department: matter.matter === 'enquiry' ? null : matter.department,
      promise: null,
    },
  }
}

function contentOf({ dice }: DemoWorld, { matter, channel }: CallPlan, text: string, say: Wording): string {
  const opening = channel === 'phone' && matter.matter === 'complaint' ? dice.pick(ESTATE.openings) : ''
  const more = matter.where === 'home' && matter.department === '工程部' ? ESTATE.homeAdditions : []
  const additions =
    matter.matter === 'complaint' && dice.happens(0.34) ? [dice.pick([...ESTATE.additions, ...more])] : []
  return say([opening, text, ...additions].join(''))
}

/** What happens at home is told with the room: two cases of one building are alike then (R18). */
function placeOf({ matter, household }: CallPlan, place: string): string {
  const isAtHome = matter.where === 'home' && matter.matter !== 'enquiry' && !/前台|号楼/u.test(place)
  return isAtHome ? `${household.address} ${place}` : place
}

function conversation(world: DemoWorld, plan: CallPlan, fields: RegisteredFields): RegisterCommand['said'] {
  const { dice } = world
  const { matter, receivedAt, isReadBack = dice.happens(0.93) } = plan
  const talk = (minutes: number): Talk => ({
    channel: fields.channel,
    household: fields.household,
    staffName: receptionistAt(world, receivedAt).name,
    department: matter.department,
    place: fields.place,
    at: receivedAt + minutes * MINUTE_MS,
  })
  const isComplaint = matter.matter === 'complaint'
  return [
    ...(matter.emergency ? [saidPrompt('emergency-1', talk(0))] : []),
    ...(isComplaint ? [greeting(talk(0))] : []),
    ...(isReadBack && fields.household !== ''
      ? [dice.happens(0.5) ? saidPrompt('readback-1', talk(1)) : readBackMark(fields.household, talk(1).at)]
      : []),
    ...(isComplaint && matter.mood === 'angry' ? [saidPrompt('calming-2', talk(1))] : []),
    ...(matter.judged === 'nonProperty' ? [saidPrompt('boundary-2', talk(2))] : []),
    ...(matter.judged === 'invalid' ? [saidPrompt('explain-1', talk(2))] : []),
    ...(matter.judged === 'undetermined' ? [saidPrompt('authority-1', talk(2))] : []),
    ...(matter.judged === 'major' ? [saidPrompt('major-1', talk(2))] : []),
    ...(isComplaint && dice.happens(0.4) ? [saidPrompt('improvement-1', talk(2))] : []),
    farewell(talk(3)),
  ]
}

function judgementOf({ judged, category }: Matter): Judgement {
  if (judged === 'valid') return { jurisdiction: 'property', nature: 'valid', reason: '' }
  if (judged === 'nonProperty') return { jurisdiction: 'nonProperty', nature: 'invalid', reason: '' }
  if (judged === 'major') return { jurisdiction: 'property', nature: 'major', reason: '' }
  if (judged === 'undetermined') return { jurisdiction: 'property', nature: 'undetermined', reason: '' }
  if (judged === 'special')
    return { jurisdiction: 'property', nature: 'specialService', reason: ESTATE.specialReason }
  const reason = category === 'fees' ? ESTATE.feeReason : ESTATE.boundaryReason
  return { jurisdiction: 'property', nature: 'invalid', reason }
}
