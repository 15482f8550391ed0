/** A complaint heard at a regular visit, as it is handed to intake. */
export interface HeardComplaint {
  readonly caseId: string
  readonly household: string
  readonly complainantName: string
  readonly content: string
  /** Staff id of whom it was told to (R2). */
  readonly visitor: string
  /** Epoch milliseconds. */
  readonly visitedAt: number
}
