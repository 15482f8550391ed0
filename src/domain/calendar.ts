/** A moment as the clock on the office's wall shows it. `month` 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly weekday: number
}

/** The office's time zone as an argument: rules never ask the environment (`architecture.md`, "Style"). */
export interface Calendar {
  wallTime(epochMs: number): WallTime
  /** Epoch milliseconds of a wall time; day and month overflow as in `Date` (day 32 is the 1st). */
  epochMs(at: { year: number; month: number; day: number; hour: number; minute: number }): number
}
