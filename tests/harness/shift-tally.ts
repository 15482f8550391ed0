import type { Loss } from './typed-words.ts'

/** Who is ended without warning. */
export const VICTIMS = {
  browser: { browser: true },
  main: { main: true },
  both: { browser: true, main: true },
} as const
export type Victim = keyof typeof VICTIMS

/** What the receptionist was about when it happened. */
export const KILL_MOMENTS = ['typing', 'parking', 'takingUp', 'saving', 'resting'] as const
export type KillMoment = (typeof KILL_MOMENTS)[number]

/** `safety.md` row 5: what was typed longer ago than this is there after a kill. */
export const MOST_LOST_MS = 1000

interface Kill {
  readonly victim: Victim
  readonly moment: KillMoment
  /** Epoch milliseconds. */
  readonly at: number
  lostCharacters: number
}

/** Counts of one shift: what was interrupted how often, and what had to be typed again. */
export class ShiftTally {
  parked = 0
  takenUp = 0
  saved = 0
  /** Saves that were on record although the program ended before it said so. */
  foundSaved = 0
  private readonly kills: Kill[] = []
  private oldestLossMs = 0

  noteKill(victim: Victim, moment: KillMoment, at: number): void {
    this.kills.push({ victim, moment, at, lostCharacters: 0 })
  }

  /** Lays a loss on the first kill after the words were typed; throws where no kill can have taken them. */
  noteLoss({ characters, typedAt }: Loss): void {
    const kill = this.kills.find(({ at }) => at >= typedAt)
    if (kill === undefined) throw new Error(`${String(characters)} characters are missing without any kill`)
    kill.lostCharacters += characters
    this.oldestLossMs = Math.max(this.oldestLossMs, kill.at - typedAt)
  }

  countOf({ victim, moment }: { readonly victim?: Victim; readonly moment?: KillMoment } = {}): number {
    const isMeant = (kill: Kill) =>
      (victim ?? kill.victim) === kill.victim && (moment ?? kill.moment) === kill.moment
    return this.kills.filter(isMeant).length
  }

  /** Characters that had to be typed again: all of them, and the most after one kill. */
  get retyped(): { readonly all: number; readonly most: number; readonly oldestMs: number } {
    const losses = this.kills.map(({ lostCharacters }) => lostCharacters)
    return {
      all: losses.reduce((sum, lost) => sum + lost, 0),
      most: Math.max(0, ...losses),
      oldestMs: this.oldestLossMs,
    }
  }
}
