import type { Migration } from './migration.ts'

/**
 * A row per household of the roster, folded from its stream: found by the key of its address, by the last four digits of
 * a telephone number and by the name of a resident. Its events stay in `streams` (ADR 12).
 */
export const roster: Migration = {
  number: 2,
  tables: { households: 'householdId, householdKey, *phoneTails, *names' },
}
