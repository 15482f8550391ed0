import type { Dice } from './dice.ts'
import { ESTATE } from './demo-texts.ts'
import type { DemoHousehold } from './estate.ts'

/** Fills `{…}` of a text; a word may hold further open places. Throws when nobody knows the word. */
export type Wording = (text: string) => string

const SLOTS: Readonly<Record<string, readonly string[]>> = { ...ESTATE.slots, 房间: ESTATE.rooms }
const NUMERALS = ' 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七'.split(' ')
const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXY'

/** Words of one call: whatever was drawn once stays the same until the call is over. */
export function wordingFor(dice: Dice, household: DemoHousehold, facts: Record<string, string>): Wording {
  const known = new Map<string, string>(Object.entries(facts))
  known.set('户', household.address)
  known.set('楼', `${household.building}号楼`)
  known.set('门', doorOf(household))
  known.set('层', NUMERALS[household.floor] ?? String(household.floor))
  const wordOf = (name: string): string => {
    const word = known.get(name) ?? draw(dice, name)
    known.set(name, word)
    return word
  }
  return (text) => text.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => wordOf(name))
}

function draw(dice: Dice, name: string): string {
  const words = SLOTS[name]
  if (words !== undefined) return dice.pick(words)
  if (name === '车位') return String(dice.between(11, 380))
  // No province has this sign.
  if (name === '车牌')
    return `示A·${PLATE_LETTERS.charAt(dice.between(0, PLATE_LETTERS.length - 1))}${String(dice.between(1000, 9999))}`
  throw new Error(`Demo texts: expected a word for {${name}}, found none`)
}

/** An old building has a door for each unit. */
function doorOf({ address, building }: DemoHousehold): string {
  const parts = address.split('-')
  const unit = parts.length === 3 ? `${NUMERALS[Number(parts[1])] ?? ''}单元` : ''
  return `${building}号楼${unit}`
}
