import type { Destination } from '../../contract/shapes.ts'

/** `….2of3.tingsu.zip`: one file of an export of several. */
const PART = /^(?<name>[^.].*)\.(?<number>\d{1,4})of(?<of>\d{1,4})\.tingsu\.zip$/u
/** More of one folder are told by the first ones. */
const MOST_TOLD = 9

/**
 * Exports of several files of which some are not in this folder: a run that was killed while it gave out the names
 * leaves such ones, and so does whoever carries off a single file. Each file reads well, together they are not whole.
 */
export function brokenSets(names: readonly string[]): Destination['brokenSets'] {
  const sets = new Map<string, { readonly of: number; readonly there: Map<number, string> }>()
  for (const fileName of names) {
    const { name, number, of } = PART.exec(fileName)?.groups ?? {}
    if (name === undefined) continue
    const key = `${name} ${String(of)}`
    const set = sets.get(key) ?? { of: Number(of), there: new Map<number, string>() }
    set.there.set(Number(number), fileName)
    sets.set(key, set)
  }
  return [...sets.values()]
    .map(({ of, there }) => ({
      there: [...there].toSorted(([one], [other]) => one - other).map(([, fileName]) => fileName),
      missing: Array.from({ length: of }, (_, index) => index + 1).filter((number) => !there.has(number)),
    }))
    .filter(({ missing }) => missing.length > 0)
    .slice(0, MOST_TOLD)
}
