/** One key of the screen and what it does. */
export interface FooterKey {
  readonly keys: string
  readonly label: string
}
