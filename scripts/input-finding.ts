/** One line of the table of `input:check`. */
export interface InputFinding {
  readonly what: string
  readonly isAsExpected: boolean
  readonly found: string
}
