/** A complaint that has its number: what is told after `Ctrl+Enter`. `savedAt` in epoch milliseconds. */
export interface SavedCase {
  readonly caseId: string
  readonly number: string
  readonly savedAt: number
}
