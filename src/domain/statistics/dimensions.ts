import type { CaseFacts } from './case-facts.ts'

interface Dimension {
  readonly id: string
  /** `null` = it does not say. */
  readonly keyOf: (facts: CaseFacts) => string | null
}

/** Keeps the ids as they are written, without a constant assertion (ADR 30). */
const rows = <const Rows extends readonly Dimension[]>(dimensions: Rows): Rows => dimensions

/** By what the figures are told apart (P12); months are told by `months.ts`. */
export const DIMENSIONS = rows([
  { id: 'channel', keyOf: ({ channel }) => channel },
  { id: 'building', keyOf: ({ building }) => building },
  { id: 'department', keyOf: ({ department }) => department },
  { id: 'serviceCategory', keyOf: ({ serviceCategory }) => serviceCategory },
  { id: 'causeCategory', keyOf: ({ causeCategory }) => causeCategory },
  { id: 'nature', keyOf: ({ nature }) => nature },
])

export type DimensionId = (typeof DIMENSIONS)[number]['id']
