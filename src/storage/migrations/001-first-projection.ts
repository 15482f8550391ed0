import type { Migration } from './migration.ts'

/**
 * The first shape: a row per case with its events (five times faster than events in a table of their own, `speed.md`),
 * the other streams, how far each origin is folded in, and counters. `journal` and `journalEnds` are filled in the
 * browser edition only (ADR 5).
 */
export const firstProjection: Migration = {
  number: 1,
  tables: {
    cases: 'caseId, number, [isOpen+dueOrder], [householdKey+registeredAt]',
    streams: 'key',
    origins: 'key',
    counters: 'key',
    journal: '[desk+epoch+seq], commandId',
    journalEnds: '[desk+epoch]',
  },
}
