/**
 * One step of the projection's shape. Migrations never touch events: event versions are brought up to date when folding
 * (`architecture.md`, "Storage"), and a projection that no longer fits can be rebuilt from the journal.
 */
export interface Migration {
  /** Gapless from 1; equals the number in the file's name. */
  readonly number: number
  /** Dexie schema of the tables this step adds or changes; `null` removes a table. */
  readonly tables: Readonly<Record<string, string | null>>
  /** Rows written before lack what this step looks for: the projection is rebuilt from the journal at once. */
  readonly mustRebuild?: true
}

/**
 * Checks that migrations follow each other without gaps.
 *
 * @throws Error naming the number, its predecessor and the one expected.
 */
export function assertGapless(migrations: readonly Migration[]): void {
  let last = 0
  for (const { number } of migrations) {
    if (number !== last + 1) {
      throw new Error(`Migration ${String(number)} follows ${String(last)}; expected ${String(last + 1)}`)
    }
    last = number
  }
}
