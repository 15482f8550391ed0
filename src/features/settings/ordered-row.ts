/** One line of a list whose order the office decides. */
export interface OrderedRow {
  readonly id: string
  readonly name: string
  /** What stands beside the name, such as a telephone. */
  readonly detail: string
}

/** A list in which the item found stands a place further on or back; the same list at its end. */
export function movedBy<Item>(
  list: readonly Item[],
  isMoved: (item: Item) => boolean,
  step: 1 | -1,
): readonly Item[] {
  const from = list.findIndex(isMoved)
  const item = list[from]
  const to = from + step
  if (item === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
