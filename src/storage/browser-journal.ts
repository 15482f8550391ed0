import type { EventDraft, EventEnvelope } from '../domain/event.ts'
import {
  declareDeskDatabase,
  type DeskDatabase,
  type IndexedDbSource,
  type JournalEndRow,
} from './desk-database.ts'
import type { JournalInside } from './journal-inside.ts'
import type { AppendFailure, AppendSuccess, OriginHead } from './journal-port.ts'

/** End of the chain as the stamping function gave it, with whatever else it wants back for the next command. */
export interface StampedEnd {
  readonly seq: number
  readonly head: string
  readonly memory: unknown
}

/** Stamps the drafts of one command behind `end`; synchronous, because an IndexedDB transaction is waiting. */
export type StampLines = (
  commandId: string,
  drafts: readonly EventDraft[],
  end: StampedEnd | null,
) =>
  | {
      readonly ok: true
      readonly events: readonly EventEnvelope[]
      readonly lines: readonly string[]
      readonly end: StampedEnd
    }
  | AppendFailure

export interface BrowserJournalOptions {
  readonly officeId: string
  readonly origin: { readonly desk: string; readonly epoch: number }
  readonly stampLines: StampLines
  /** Parses one line; `null` when it is none. */
  readonly readLine: (line: string) => EventEnvelope | null
  readonly indexedDb?: IndexedDbSource
}

/**
 * The journal of the browser edition: the lines a journal file would hold, as rows of the office's own database (ADR 5).
 *
 * Fails with `diskFull` or `writeFailed`; a command that is known gets its stored events.
 */
export function browserJournal(options: BrowserJournalOptions): JournalInside {
  const db = declareDeskDatabase(options.officeId, options.indexedDb)
  const appendAnd: JournalInside['appendAnd'] = async (commandId, drafts, fold) => {
    const tables = [
      db.journal,
      db.journalEnds,
      db.cases,
      db.caseFacts,
      db.streams,
      db.households,
      db.origins,
      db.counters,
    ]
    try {
      return await db.dexie.transaction('rw', tables, async () => {
        const answer = await appendWithin(db, options, commandId, drafts)
        if (answer.ok && answer.end) await fold(answer.events, answer.end)
        return answer
      })
    } catch (error) {
      return { ok: false, code: isFull(error) ? 'diskFull' : 'writeFailed', params: {} }
    }
  }
  return {
    database: db,
    appendAnd,
    append: (commandId, drafts) => appendAnd(commandId, drafts, () => Promise.resolve()),
    heads: async () => (await db.journalEnds.toArray()).map(headOf),
    read: async ({ desk, epoch }, afterSeq, limit) => {
      const from = [desk, epoch, afterSeq + 1]
      const rows = await db.journal.where(':id').between(from, [desk, epoch, Infinity]).limit(limit).toArray()
      return rows.map(({ line }) => options.readLine(line)).filter((event) => event !== null)
    },
  }
}

async function appendWithin(
  db: DeskDatabase,
  { origin, stampLines, readLine }: BrowserJournalOptions,
  commandId: string,
  drafts: readonly EventDraft[],
): Promise<AppendSuccess | AppendFailure> {
  const [known, last] = await Promise.all([
    db.journal.where('commandId').equals(commandId).sortBy('seq'),
    db.journalEnds.get([origin.desk, origin.epoch]),
  ])
  if (known.length > 0 && last) {
    return {
      ok: true,
      events: known.map(({ line }) => readLine(line)).filter((event) => event !== null),
      end: headOf(last),
    }
  }
  const stamped = stampLines(commandId, drafts, last ?? null)
  if (!stamped.ok) return stamped
  const end = { ...origin, ...stamped.end }
  const rows = stamped.lines.map((line, index) => ({
    ...origin,
    seq: (last?.seq ?? 0) + index + 1,
    commandId,
    line,
  }))
  await Promise.all([db.journal.bulkAdd(rows), db.journalEnds.put(end)])
  return { ok: true, events: stamped.events, end: headOf(end) }
}

function headOf({ desk, epoch, seq, head }: JournalEndRow): OriginHead {
  return { desk, epoch, seq, head }
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner.name : ''
  return error.name === 'QuotaExceededError' || inner === 'QuotaExceededError'
}
