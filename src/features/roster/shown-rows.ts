/** What of a long list is in sight, in pixels: how far it is scrolled, how high its place and one of its rows are. */
export interface ListView {
  readonly top: number
  readonly height: number
  readonly row: number
}

/** Rows drawn before and after those in sight, so that walking on shows no gap. */
const BESIDE = 12

/** The rows to be drawn, from the first up to but not including the last; as many as fit, however long the list is. */
export function shownRows(
  { top, height, row }: ListView,
  count: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(top / row) - BESIDE
  const last = Math.ceil((top + height) / row) + BESIDE
  const to = Math.min(Math.max(last, 0), count)
  return { from: Math.min(Math.max(first, 0), to), to }
}
