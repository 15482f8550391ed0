/** What the card hands to intake (P13). `pressedAt` in epoch milliseconds is when it was reported and happened. */
export interface EmergencyDraft {
  readonly pressedAt: number
  readonly content: string
  readonly serviceCategory: string | null
}
