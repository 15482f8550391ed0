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
}
