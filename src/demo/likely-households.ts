import type { Matter } from './demo-texts.ts'
import type { DemoHousehold } from './estate.ts'

const TOP_OF_OLD = 6
const TOP_OF_NEW = 17
const FIRST_HIGH_FLOOR = 3

/** Households that may come with a matter: who speaks of a lift has one, who hears people above lives under somebody. */
export function householdsFor(
  matter: Matter,
  households: readonly DemoHousehold[],
): readonly DemoHousehold[] {
  const words = [...matter.texts.map(({ content, place }) => content + place), ...matter.places].join('')
  const hasLift = /电梯|高层|轿厢|负一层/u.test(words)
  const isHigh = words.includes('{层}')
  const isUnderSomebody = words.includes('楼上')
  return households.filter(({ address, floor }) => {
    const isNew = address.split('-').length === 2
    const top = isNew ? TOP_OF_NEW : TOP_OF_OLD
    if (hasLift && !isNew) return false
    if (isHigh && floor < FIRST_HIGH_FLOOR) return false
    return !isUnderSomebody || floor < top
  })
}
