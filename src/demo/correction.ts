import type { PersonalFields } from '../domain/case-events.ts'
import type { StaffMember } from '../domain/office.ts'
import type { Call } from './call.ts'
import { ESTATE } from './demo-texts.ts'
import type { DemoWorld, Step } from './demo-world.ts'

/** Something was taken down wrongly and is put right, with a reason; the timeline shows both. */
export function correctionOf(world: DemoWorld, call: Call, at: number, by: StaffMember): Step {
  const { dice } = world
  const { caseId, fields } = call.command
  const usable = ESTATE.corrections.filter(({ field }) => field !== 'demand' || fields.demand !== '')
  const { field, reason } = dice.pick(usable)
  const changes = changesOf(world, call, field)
  return { at, take: (ledger) => ledger.decide(at, by, caseId, { kind: 'correct', changes, reason }) }
}

function changesOf(
  { dice, households }: DemoWorld,
  { command, say }: Call,
  field: string,
): Partial<PersonalFields> {
  const { fields } = command
  if (field === 'phone')
    return { phone: otherThan(fields.phone, () => `1990000${String(dice.between(1000, 9999))}`) }
  if (field === 'household') {
    const near = households.filter(({ building }) => fields.household.startsWith(`${building}-`))
    return {
      household: otherThan(fields.household, () => dice.pick(near.length > 1 ? near : households).address),
    }
  }
  if (field === 'place') return { place: `${fields.place}${say('（{层}层靠东）')}` }
  if (field === 'complainantName') {
    const surname = [...fields.complainantName].slice(0, 1).join('')
    return { complainantName: otherThan(fields.complainantName, () => surname + dice.pick(ESTATE.given)) }
  }
  return { demand: `${fields.demand}；${dice.pick(ESTATE.newDemands)}` }
}

function otherThan(known: string, draw: () => string): string {
  const drawn = draw()
  return drawn === known ? otherThan(known, draw) : drawn
}
