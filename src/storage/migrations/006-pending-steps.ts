import type { Migration } from './migration.ts'

/**
 * The worklist reads cases with something to do, open ones and ended ones still to be filed; the rest is in no index over
 * them, because `null` is no key. Visits are counted by person and month from an index of their own (R19). Rows written
 * before hold neither steps nor the limits that hold now, so every row is folded anew.
 */
export const pendingSteps: Migration = {
  number: 6,
  tables: {
    cases:
      'caseId, number, [workState+dueOrder], [householdKey+registeredAt], *alikeKeys, [answeredBy+answeredAt+answerTookMs], slipOutSince, *visitKeys',
  },
  mustRebuild: true,
}
