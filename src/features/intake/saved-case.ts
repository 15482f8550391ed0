import type { IntakeDraft } from './intake-draft.ts'

/** A complaint that has its number: what is told after `Ctrl+Enter`. `savedAt` in epoch milliseconds. */
export interface SavedCase {
  readonly caseId: string
  readonly number: string
  readonly savedAt: number
}

/** Milliseconds after a save during which its form can be reopened (`desk.md`). */
export const UNDO_MS = 10_000

export interface Undoable {
  readonly draft: IntakeDraft
  readonly number: string
  /** Epoch milliseconds. */
  readonly until: number
}
