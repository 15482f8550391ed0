import type { Migration } from './migration.ts'

/**
 * What the numbers need of each case in a small row of its own (R22, ADR 26): settled ones are found by the months they
 * count in, open ones by when they came. No older row has one, so every case is folded anew.
 */
export const caseFactsTable: Migration = {
  number: 7,
  tables: { caseFacts: 'caseId, *bins, openFrom' },
  mustRebuild: true,
}
