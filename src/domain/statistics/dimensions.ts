import type { CaseFacts } from './case-facts.ts'

/** By what the figures are told apart (P12); months are told by `months.ts`. */
export const DIMENSIONS = [
  { id: 'channel', keyOf: ({ channel }) => channel },
  { id: 'building', keyOf: ({ building }) => building },
  { id: 'department', keyOf: ({ department }) => department },
  { id: 'serviceCategory', keyOf: ({ serviceCategory }) => serviceCategory },
  { id: 'causeCategory', keyOf: ({ causeCategory }) => causeCategory },
  { id: 'nature', keyOf: ({ nature }) => nature },
] as const satisfies readonly {
  readonly id: string
  /** `null` = it does not say. */
  readonly keyOf: (facts: CaseFacts) => string | null
}[]

export type DimensionId = (typeof DIMENSIONS)[number]['id']
