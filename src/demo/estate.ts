import type { ComplainantRelation } from '../domain/case-vocabulary.ts'
import type { Dice } from './dice.ts'
import { ESTATE } from './demo-texts.ts'

export interface Person {
  readonly residentId: string
  readonly name: string
  readonly relation: ComplainantRelation
  readonly phone: string
}

/** An invented household; everybody in it is invented too. */
export interface DemoHousehold {
  readonly householdId: string
  readonly address: string
  readonly building: string
  readonly floor: number
  readonly movedIn: string
  readonly people: readonly Person[]
}

/** Four old buildings with stairs, four new ones with lifts: 4 × 24 + 4 × 51 = 300 households. */
const OLD = { buildings: ['1', '2', '3', '4'], units: ['1', '2'], floors: 6, doors: 2 } as const
const NEW = { buildings: ['5', '6', '7', '8'], floors: 17, doors: 3 } as const

/** No number of a person: nobody was ever given one of 199 0000 0000 to 199 0000 9999 (ADR 20). */
const PHONE_PREFIX = '1990000'

/** The households of the estate, always three hundred, each with a name. */
export function inventHouseholds(dice: Dice): readonly DemoHousehold[] {
  const phones = new Set<string>()
  const phone = (): string => {
    const drawn = PHONE_PREFIX + String(dice.between(0, 9999)).padStart(4, '0')
    if (phones.has(drawn)) return phone()
    phones.add(drawn)
    return drawn
  }
  return addresses().map(({ address, building, floor }) => ({
    householdId: dice.uuid(),
    address,
    building,
    floor,
    movedIn: `${String(dice.between(2012, 2024))}-${String(dice.between(1, 12)).padStart(2, '0')}`,
    people: inventPeople(dice, phone),
  }))
}

function addresses(): readonly { address: string; building: string; floor: number }[] {
  const doors = (floor: number, count: number): string[] =>
    Array.from({ length: count }, (_, door) => `${String(floor)}0${String(door + 1)}`)
  const floors = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
  return [
    ...OLD.buildings.flatMap((building) =>
      OLD.units.flatMap((unit) =>
        floors(OLD.floors).flatMap((floor) =>
          doors(floor, OLD.doors).map((room) => ({
            address: `${building}-${unit}-${room}`,
            building,
            floor,
          })),
        ),
      ),
    ),
    ...NEW.buildings.flatMap((building) =>
      floors(NEW.floors).flatMap((floor) =>
        doors(floor, NEW.doors).map((room) => ({ address: `${building}-${room}`, building, floor })),
      ),
    ),
  ]
}

function inventPeople(dice: Dice, phone: () => string): readonly Person[] {
  const { surnames, given } = ESTATE
  const person = (relation: ComplainantRelation, surname = dice.pick(surnames)): Person => ({
    residentId: dice.uuid(),
    name: surname + dice.pick(given),
    relation,
    phone: phone(),
  })
  if (dice.happens(0.18)) return [person('tenant')]
  const surname = dice.pick(surnames)
  const owner = person('owner', surname)
  if (dice.happens(0.4)) return [owner]
  const family = dice.happens(0.5) ? person('family', surname) : person('family')
  return family.name === owner.name ? [owner] : [owner, family]
}
