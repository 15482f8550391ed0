import type { EventDraft, EventEnvelope } from '../domain/event.ts'
import type { DeskDatabase } from './desk-database.ts'
import type { AppendFailure, AppendSuccess, JournalPort, OriginHead } from './journal-port.ts'

/** A journal that is a table of the office's own database, so that one transaction can hold line and row (ADR 5). */
export interface JournalInside extends JournalPort {
  readonly database: DeskDatabase
  /** Appends, and runs `fold` in the same strict transaction: both are kept or neither. */
  appendAnd(
    commandId: string,
    drafts: readonly EventDraft[],
    fold: (events: readonly EventEnvelope[], end: OriginHead) => Promise<void>,
  ): Promise<AppendSuccess | AppendFailure>
}

/** Whether the journal lies in the office's own database. */
export function isInside(journal: JournalPort): journal is JournalInside {
  return 'appendAnd' in journal
}
