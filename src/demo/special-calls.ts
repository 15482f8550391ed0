import type { RegisteredFields } from '../domain/case-events.ts'
import type { Channel } from '../domain/case-vocabulary.ts'
import { takeCall, type CallPlan } from './call.ts'
import { evidenceStep, registrationStep } from './case-steps.ts'
import { ESTATE } from './demo-texts.ts'
import { MINUTE_MS, momentOf, receptionistAt, type DemoWorld, type Step } from './demo-world.ts'
import { matterOf, minutesOf } from './open-desk.ts'

interface SpecialCall {
  readonly key: string
  readonly channel: Channel
  readonly came: number
  readonly content: string
  readonly demand: string
  readonly place: string
  readonly fields: Partial<RegisteredFields>
}

const NOBODY: Partial<RegisteredFields> = {
  household: '',
  complainantName: '',
  phone: '',
  relation: 'anonymous',
  identityCheck: 'declined',
}

/** Calls with words of their own: relayed, official, petition, anonymous, very long, an emergency. All of them open. */
export function specialCalls(world: DemoWorld): readonly Step[] {
  return specialsOf(world).flatMap((special) => specialCall(world, special))
}

function specialsOf(world: DemoWorld): readonly SpecialCall[] {
  const { relayed, official, petition, anonymous, long, emergency } = ESTATE
  const { year } = world.calendar.wallTime(world.now)
  const ticket = (official.tickets[1] ?? '').replace('{年}', String(year))
  return [
    {
      key: 'window-hardware',
      channel: 'letter',
      came: momentOf(world, 2, minutesOf('10:55')),
      ...relayed,
      fields: {
        relayingDepartment: relayed.department,
        relayingPerson: relayed.person,
        identityCheck: 'known',
        preferredChannel: 'inPerson',
      },
    },
    {
      key: 'noise-work',
      channel: 'official',
      came: momentOf(world, 1, minutesOf('14:25')),
      content: official.openContent,
      demand: official.demand,
      place: '北门装卸区',
      fields: {
        ...NOBODY,
        officialTicket: ticket,
        officialDueAt: momentOf(world, -3, minutesOf('17:00')),
        escalatedTo: ['superior'],
      },
    },
    {
      key: 'fee-doubt',
      channel: 'petition',
      came: momentOf(world, 1, minutesOf('15:40')),
      ...petition,
      fields: { escalatedTo: ['superior'], urgency: 'urgent' },
    },
    {
      key: 'illegal-rooms',
      channel: 'phone',
      came: world.now - 118 * MINUTE_MS,
      ...anonymous,
      fields: NOBODY,
    },
    {
      key: 'ceiling-drip',
      channel: 'visit',
      came: momentOf(world, 3, minutesOf('09:25')),
      ...long,
      fields: { verbatim: long.verbatim, compensation: long.compensation, mood: 'worried' },
    },
    {
      key: 'gas-smell-corridor',
      channel: 'phone',
      came: world.now - 52 * MINUTE_MS,
      ...emergency,
      fields: { urgency: 'emergency', serviceCategory: 'security', occurredAt: world.now - 53 * MINUTE_MS },
    },
  ]
}

function specialCall(world: DemoWorld, special: SpecialCall): readonly Step[] {
  const { key, channel, came, content, demand, place, fields } = special
  const plan: CallPlan = {
    matter: matterOf(key),
    household: world.dice.pick(
      world.households.filter(
        ({ floor, building }) => floor === 3 && (channel !== 'letter' || building === '2'),
      ),
    ),
    channel,
    receivedAt: came,
    isReadBack: true,
    isComplete: true,
    fields: { content, demand, place, ...fields },
  }
  const call = takeCall(world, plan)
  const promisedAt = momentOf(world, -1, minutesOf(channel === 'official' ? '17:00' : '16:00'))
  const command = { ...call.command, promise: { promisedAt, reasonCode: 'byHand' } as const }
  const registered = registrationStep(world, { ...call, command }, 4)
  if (channel !== 'letter') return [registered]
  const addedAt = registered.at + 2 * MINUTE_MS
  return [registered, evidenceStep(world, command.caseId, 'paper', addedAt, receptionistAt(world, addedAt))]
}

/** R18: three households of one building on one matter, linked as they came. */
export function groupOfThree(world: DemoWorld): readonly Step[] {
  const { group } = ESTATE
  const { dice } = world
  const matter = matterOf('lift-out')
  const neighbours = world.households.filter(({ building }) => building === group.building)
  const came = ['08:10', '09:35', '07:50'].map((time, index) =>
    momentOf(world, 4 - index * 1, minutesOf(time)),
  )
  const calls = came.map((receivedAt, index) => {
    const household = neighbours[7 + index * 13] ?? dice.pick(neighbours)
    const fields = {
      content: group.texts[index] ?? '',
      demand: group.demands[index] ?? '',
      place: group.place,
    }
    const plan = {
      matter,
      household,
      channel: 'phone',
      receivedAt,
      isReadBack: true,
      isComplete: true,
      fields,
    } as const
    const { command, say } = takeCall(world, plan)
    const promise = { promisedAt: momentOf(world, -1, minutesOf('11:00')), reasonCode: 'byHand' } as const
    return { say, command: { ...command, promise } }
  })
  const [first, second, third] = calls
  if (!first || !second || !third) throw new Error('Demo group: expected three calls')
  const groupId = dice.uuid()
  const { category: serviceCategory, building } = group
  const [formedAt, joinedAt] = [second, third].map(({ command }) => command.receivedAt + 5 * MINUTE_MS)
  const [a, b, c] = [first, second, third].map(({ command }) => command.caseId)
  if (formedAt === undefined || joinedAt === undefined || !a || !b || !c)
    throw new Error('Demo group: no cases')
  const by = (at: number) => receptionistAt(world, at)
  return [
    ...calls.map((call) => registrationStep(world, call, 3)),
    {
      at: formedAt,
      take: (ledger) =>
        ledger.decideGroup(formedAt, by(formedAt), groupId, {
          kind: 'formGroup',
          groupId,
          caseIds: [a, b],
          serviceCategory,
          building,
        }),
    },
    {
      at: joinedAt,
      take: (ledger) => ledger.decideGroup(joinedAt, by(joinedAt), groupId, { kind: 'joinGroup', caseId: c }),
    },
  ]
}
