import type { Migration } from './migration.ts'

/**
 * An index over papers out for signature (P7). Cases without one are not in it, because `null` is no key; before this
 * version no printing said that it was to be signed, so no row lacks it.
 */
export const slipsOut: Migration = {
  number: 5,
  tables: {
    cases:
      'caseId, number, [isOpen+dueOrder], [householdKey+registeredAt], *alikeKeys, [answeredBy+answeredAt+answerTookMs], slipOutSince',
  },
}
