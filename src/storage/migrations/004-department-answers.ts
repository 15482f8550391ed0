import type { Migration } from './migration.ts'

/**
 * An index over how long departments took to answer (R9), read without the rows: it holds the duration itself. Cases
 * without an answer are not in it, because `null` is no key; before this version there were none with one.
 */
export const departmentAnswers: Migration = {
  number: 4,
  tables: {
    cases:
      'caseId, number, [isOpen+dueOrder], [householdKey+registeredAt], *alikeKeys, [answeredBy+answeredAt+answerTookMs]',
  },
}
