import type { Migration } from './migration.ts'

/**
 * A withdrawn case asks for its archive (S11, ADR 25). Its row of before says that nothing is to be done, so every case is
 * folded anew.
 */
export const filingOfWithdrawn: Migration = { number: 8, tables: {}, mustRebuild: true }
