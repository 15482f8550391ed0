import type { Migration } from './migration.ts'

/** Open cases are found by household, or category and place; groups by the cases that belong to them (R18, ADR 13). */
export const similarCasesAndGroups: Migration = {
  number: 3,
  tables: {
    cases: 'caseId, number, [isOpen+dueOrder], [householdKey+registeredAt], *alikeKeys',
    streams: 'key, *memberIds',
  },
  mustRebuild: true,
}
