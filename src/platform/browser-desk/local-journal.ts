import type { EventDraft, EventEnvelope } from '../../domain/event.ts'
import type { StampedEnd, StampedLines } from './stamped-lines.ts'

/** The journal in IndexedDB as the browser desk uses it; `src/storage/browser-journal.ts` fits it by its shape. */
export interface LocalJournal {
  append(
    commandId: string,
    drafts: readonly EventDraft[],
  ): Promise<
    | { readonly ok: true; readonly events: readonly EventEnvelope[]; readonly end?: LocalHead | undefined }
    | {
        readonly ok: false
        readonly code: string
        readonly params: Readonly<Record<string, string | number>>
      }
  >
  heads(): Promise<readonly LocalHead[]>
  read(
    origin: { desk: string; epoch: number },
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]>
}

export interface LocalHead {
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly head: string
}

/** Opens the journal of an office; given by `app`, because only `storage` knows the database. */
export type OpenLocalJournal<J extends LocalJournal> = (options: {
  readonly officeId: string
  readonly origin: { readonly desk: string; readonly epoch: number }
  readonly stampLines: (
    commandId: string,
    drafts: readonly EventDraft[],
    end: StampedEnd | null,
  ) => StampedLines
  readonly readLine: (line: string) => EventEnvelope | null
}) => J

const PAGE_EVENTS = 2000

/** All events of the journal, origin by origin. */
export async function* allEvents(journal: LocalJournal): AsyncGenerator<EventEnvelope> {
  for (const head of await journal.heads()) {
    let afterSeq = 0
    while (afterSeq < head.seq) {
      const page = await journal.read(head, afterSeq, PAGE_EVENTS)
      const last = page.at(-1)
      if (!last || last.seq <= afterSeq) break
      yield* page
      afterSeq = last.seq
    }
  }
}
