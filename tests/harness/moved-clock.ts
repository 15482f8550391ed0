import type { BrowserContext } from '@playwright/test'

/** What the clocks of main and page are to show, while real time goes on behind them. */
export class MovedClock {
  private readonly openedAt = Date.now()
  private movedMs = 0

  /** @param startsAt epoch ms at the start; absent = the real time */
  constructor(private readonly startsAt: number | undefined) {}

  move(byMs: number): void {
    this.movedMs += byMs
  }

  /** Epoch ms. */
  now(): number {
    return (this.startsAt ?? this.openedAt) + (Date.now() - this.openedAt) + this.movedMs
  }

  /** What main is told of clock and zone; nothing where both are this machine's. */
  env(zone: string | undefined): Readonly<Record<string, string>> {
    return {
      ...(this.startsAt !== undefined && { TINGSU_HARNESS_CLOCK_MS: String(this.now()) }),
      ...(zone !== undefined && { TZ: zone }),
    }
  }

  /**
   * Puts the clock into a browser's pages; nothing where it is this machine's. Somebody who is there has a hand on the
   * mouse (ADR 52), told by a timer before any of the program's: a jump of the clock is seen by it first.
   */
  async install(context: BrowserContext, isUnattended: boolean): Promise<void> {
    if (this.startsAt === undefined) return
    await context.clock.install({ time: this.now() })
    if (isUnattended) return
    await context.addInitScript(() => {
      setInterval(() => window.dispatchEvent(new PointerEvent('pointermove')), 400)
    })
  }
}
