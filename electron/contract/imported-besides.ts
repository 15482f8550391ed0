/** What comes with an import besides cases; visited customers are those with regular visits (ADR 28). */
export const IMPORTED_BESIDES = [
  'staff',
  'settings',
  'households',
  'groups',
  'handovers',
  'visitedCustomers',
  'trainingCases',
  'referralBodies',
  'ownWordings',
] as const
