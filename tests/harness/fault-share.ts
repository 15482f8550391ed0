/** Per cent of all cases that a test of faults goes through; `npm run faults` asks for 100. */
const SHARE = Number(process.env['FAULT_SHARE'] ?? 1)

/** Whether every case is asked for. */
export const isEveryFault = SHARE >= 100

/** That share of a number, at least one. */
export function faultShare(all: number): number {
  return isEveryFault ? all : Math.max(1, Math.round((all * SHARE) / 100))
}

/** That share of the numbers from 0 to `length` - 1, spread by a random source. */
export function faultPlaces(length: number, random: () => number): readonly number[] {
  const all = [...Array(length).keys()]
  if (isEveryFault) return all
  const chosen = new Set(Array.from({ length: faultShare(length) }, () => Math.floor(random() * length)))
  return all.filter((place) => chosen.has(place))
}
