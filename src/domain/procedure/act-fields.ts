/**
 * What one place of an act holds. Texts may identify people, so they stand in the event's `personal`, everything else
 * in its `data` (ADR 3).
 */
export type ActField =
  | { readonly kind: 'text' | 'longText'; readonly isRequired: boolean }
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly isRequired: boolean }
  | { readonly kind: 'choices'; readonly of: readonly string[]; readonly isRequired: false }
  /** Epoch milliseconds. */
  | { readonly kind: 'moment'; readonly when: 'past' | 'future'; readonly isRequired: boolean }
  /** Name of a department of the office, or a code of `OUTSIDE_PARTIES`. */
  | { readonly kind: 'party'; readonly isRequired: boolean }
  | { readonly kind: 'parties'; readonly isRequired: false }
  /** Id of a member of staff. */
  | { readonly kind: 'staff'; readonly isRequired: boolean }
  | { readonly kind: 'flag'; readonly isRequired: false }
  /** Event id of another act of the same case. */
  | { readonly kind: 'act'; readonly isRequired: true }
  /** Id of another case. */
  | { readonly kind: 'case'; readonly isRequired: true }

export type ActFields = Readonly<Record<string, ActField>>

/** What a field that need not be answered holds when it was not. */
type Answered<Field extends ActField, Value> = Field extends { readonly isRequired: true }
  ? Value
  : Value | null

/** The value of a field as it stands in an event. */
export type ActValue<Field extends ActField> = Field extends { readonly kind: 'text' | 'longText' }
  ? string
  : Field extends { readonly kind: 'choice'; readonly of: readonly (infer Code)[] }
    ? Answered<Field, Code>
    : Field extends { readonly kind: 'choices'; readonly of: readonly (infer Code)[] }
      ? readonly Code[]
      : Field extends { readonly kind: 'moment' }
        ? Answered<Field, number>
        : Field extends { readonly kind: 'flag' }
          ? boolean
          : Field extends { readonly kind: 'parties' }
            ? readonly string[]
            : Answered<Field, string>

/** A text that must be written. */
export const text = { kind: 'text', isRequired: true } as const
export const optionalText = { kind: 'text', isRequired: false } as const
export const longText = { kind: 'longText', isRequired: true } as const
export const optionalLongText = { kind: 'longText', isRequired: false } as const
/** A moment that has happened. */
export const past = { kind: 'moment', when: 'past', isRequired: true } as const
/** A moment still to come. */
export const future = { kind: 'moment', when: 'future', isRequired: true } as const
export const optionalFuture = { kind: 'moment', when: 'future', isRequired: false } as const
export const party = { kind: 'party', isRequired: true } as const
export const parties = { kind: 'parties', isRequired: false } as const
export const staff = { kind: 'staff', isRequired: true } as const
export const optionalStaff = { kind: 'staff', isRequired: false } as const
export const flag = { kind: 'flag', isRequired: false } as const
export const actReference = { kind: 'act', isRequired: true } as const
export const caseReference = { kind: 'case', isRequired: true } as const

/** One of the codes. */
export function choice<const Code extends string>(...of: readonly Code[]) {
  return { kind: 'choice', of, isRequired: true } as const
}

/** One of the codes, or none. */
export function optionalChoice<const Code extends string>(...of: readonly Code[]) {
  return { kind: 'choice', of, isRequired: false } as const
}

/** Any of the codes. */
export function choices<const Code extends string>(...of: readonly Code[]) {
  return { kind: 'choices', of, isRequired: false } as const
}

/** Whether the field's value stands in `personal` (ADR 3). */
export function isPersonalField(field: ActField): boolean {
  return field.kind === 'text' || field.kind === 'longText'
}
