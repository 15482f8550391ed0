import { KILL_MOMENTS, VICTIMS, type ShiftTally, type Victim } from '../tests/harness/shift-tally.ts'

export interface ShiftResult {
  readonly seed: number
  readonly rows: number
  readonly minutes: number
  readonly tally: ShiftTally
  /** What the audit found wrong, in words. */
  readonly lost: readonly string[]
}

/** The table `npm run drive -- --seed` ends with, and below it every loss by name. */
export function shiftReport({ seed, rows, minutes, tally, lost }: ShiftResult): string {
  const { all, most, oldestMs } = tally.retyped
  const victims = (Object.keys(VICTIMS) as Victim[]).map(
    (victim) => `${victim} ${String(tally.countOf({ victim }))}`,
  )
  const moments = KILL_MOMENTS.map((moment) => `${moment} ${String(tally.countOf({ moment }))}`)
  const lines: readonly (readonly [string, string])[] = [
    ['seed', String(seed)],
    ['rows', String(rows)],
    ['minutes', minutes.toFixed(1)],
    ['saved', `${String(tally.saved)}, found saved after a kill ${String(tally.foundSaved)}`],
    ['parked', `${String(tally.parked)}, taken up ${String(tally.takenUp)}`],
    ['kills', `${String(tally.countOf())}: ${victims.join(', ')}`],
    ['killed while', moments.join(', ')],
    ['typed again', `${String(all)} characters, at most ${String(most)} after one kill`],
    ['oldest of them', `${String(oldestMs)} ms before the kill`],
    ['lost', String(lost.length)],
  ]
  return [...lines.map(([name, value]) => `${name.padEnd(16)}${value}`), ...lost].join('\n')
}
