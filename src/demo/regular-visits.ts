import * as v from 'valibot'
import visitTexts from '../../resources/demo/visits.zh-Hans.json'
import { REACHED_OUTCOMES } from '../domain/procedure/act-words.ts'
import type { CustomerVisits } from '../domain/regular-visits/customer-visits.ts'
import { VISIT_MINUTES, VISIT_MONTHS, type VisitActDraft } from '../domain/regular-visits/visit-acts.ts'
import { momentOf, receptionistAt, type DemoWorld, type Step } from './demo-world.ts'
import type { DemoHousehold } from './estate.ts'
import { minutesOf } from './open-desk.ts'

const moment = { daysAgo: v.number(), time: v.string() }
const made = v.strictObject({
  outcome: v.picklist(REACHED_OUTCOMES),
  said: v.string(),
  opinions: v.string(),
  follows: v.string(),
})
const step = v.strictObject({
  ...moment,
  plan: v.optional(v.strictObject(moment)),
  putOff: v.optional(v.strictObject({ ...moment, reason: v.string() })),
  made: v.optional(made),
  missed: v.optional(v.string()),
  ended: v.optional(v.string()),
})
const customer = v.strictObject({
  visitor: v.picklist(['manager', 'generalManager', 'assistant', 'tracking']),
  months: v.nullable(v.picklist(VISIT_MONTHS)),
  minutes: v.picklist(VISIT_MINUTES),
  purpose: v.string(),
  steps: v.array(step),
})
type Customer = v.InferOutput<typeof customer>
type CustomerStep = v.InferOutput<typeof step>

const CUSTOMERS: readonly Customer[] = v.parse(v.array(customer), visitTexts)

/** R30: customers who are visited regularly: visits made, put off, missed, ahead, and one that nobody has recorded yet. */
export function regularVisits(world: DemoWorld): readonly Step[] {
  return CUSTOMERS.flatMap((each) => {
    const household = world.dice.pick(world.households)
    const customerId = world.dice.uuid()
    return each.steps.map((told): Step => {
      const at = momentAt(world, told)
      return {
        at,
        take: (ledger) =>
          ledger.decideVisit(at, receptionistAt(world, at), customerId, (current) =>
            draftOf({ world, customer: each, household, at }, told, current),
          ),
      }
    })
  })
}

function momentAt(world: DemoWorld, { daysAgo, time }: { daysAgo: number; time: string }): number {
  return momentOf(world, daysAgo, minutesOf(time))
}

interface Going {
  readonly world: DemoWorld
  readonly customer: Customer
  readonly household: DemoHousehold
  readonly at: number
}

function draftOf(going: Going, told: CustomerStep, current: CustomerVisits | null): VisitActDraft {
  const { world, customer: each, household, at } = going
  const visitor = world.staff[each.visitor].staffId
  const plan = current?.visits.at(-1)?.planId ?? ''
  const present = household.people[0]?.name ?? ''
  if (told.made) {
    const values = { plan, visitedAt: at, visitor, minutes: each.minutes, present, ...told.made }
    return { act: 'regularVisitMade', values }
  }
  if (told.putOff) {
    const { reason } = told.putOff
    const values = { plan, plannedFor: momentAt(world, told.putOff), visitor, reason }
    return { act: 'regularVisitPutOff', values }
  }
  if (told.missed !== undefined)
    return { act: 'regularVisitMissed', values: { plan, missedAt: at, reason: told.missed } }
  if (told.ended !== undefined) return { act: 'regularVisitsEnded', values: { reason: told.ended } }
  return {
    act: 'regularVisitPlanned',
    values: {
      household: household.address,
      customer: present,
      plannedFor: momentAt(world, told.plan ?? told),
      minutes: each.minutes,
      visitor,
      purpose: each.purpose,
      everyMonths: each.months,
    },
  }
}
