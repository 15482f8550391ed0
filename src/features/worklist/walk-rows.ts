/** The rows of a list, drawn so far, in their order: cases, and headings whose cases are folded away. */
export function rowsIn(list: ParentNode | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

/** The row that has the focus, by its `data-row`; '' = none. */
export function focusedRow(): string {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? (focused.dataset['row'] ?? '') : ''
}

/** Moves the focus among the rows of a list and keeps it inside; without a focused row it goes to the first. */
export function walkRows(list: ParentNode | null, step: 1 | -1): void {
  const rows = rowsIn(list)
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
  rows[next]?.focus()
}

/** Gives the focus to the row, if it is drawn; answers whether it is. */
export function focusRow(list: ParentNode | null, id: string): boolean {
  const row = rowsIn(list).find((each) => each.dataset['row'] === id)
  row?.focus()
  return row !== undefined
}
