/** Chance that is the same in every run of one seed: the demo office of a seed and a day is always the same. */
export interface Dice {
  /** A number in [0, 1). */
  random(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** Whether something happens that happens in `share` of all cases. */
  happens(share: number): boolean
  /** One of the list; throws when it is empty. */
  pick<Item>(items: readonly Item[]): Item
  /** One of the list, each as likely as its weight. */
  pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item
  /** A UUID of version 4. */
  uuid(): string
}

/** Dice of a seed (mulberry32). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined)
      throw new RangeError('Dice: expected a list with something in it, got an empty one')
    return item
  }
  return {
    random,
    between,
    happens: (share) => random() < share,
    pick,
    pickWeighted: (items) => {
      let left = random() * items.reduce((sum, { weight }) => sum + weight, 0)
      return items.find(({ weight }) => (left -= weight) < 0) ?? pick(items)
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => between(0, 15).toString(16)).join('')
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20),
      ].join('-')
    },
  }
}
