/** Streams a screen may write; `staff` and `office` are written by main alone. */
export const WRITTEN_STREAMS = [
  'case',
  'group',
  'settings',
  'household',
  'shift',
  'regularVisit',
  'training',
  'opinionSheets',
  'referral',
  'prompts',
] as const
