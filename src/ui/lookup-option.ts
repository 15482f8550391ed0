/** One line that was found for what is written in a `LookupField`. */
export interface LookupOption {
  readonly value: string
  readonly label: string
  readonly detail: string
  readonly note: string
}

/** Lines that a digit can choose. */
export const MOST_LOOKUP_OPTIONS = 9
