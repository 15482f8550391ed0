import type { EventDraft, EventEnvelope } from '../domain/event.ts'

/** Origin and end of one chain of the journal (ADR 2). */
export interface OriginHead {
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly head: string
  /** Which row of received events of that origin, from 1; absent = the chain the desk itself has written (ADR 17). */
  readonly layer?: number | undefined
}

/** Why an append was not acknowledged; the codes of `electron/contract/failures.ts` that concern it. */
export interface AppendFailure {
  readonly ok: false
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface AppendSuccess {
  readonly ok: true
  readonly events: readonly EventEnvelope[]
  /** End of the chain the events stand in; without it the store asks `heads()`, one round trip more. */
  readonly end?: OriginHead | undefined
}

/** The truth behind the projection: files of main in Electron, a store in the same database in the browser edition. */
export interface JournalPort {
  /** Stamps, appends, fsyncs. The same `commandId` again gets the same events. */
  append(commandId: string, events: readonly EventDraft[]): Promise<AppendSuccess | AppendFailure>
  heads(): Promise<readonly OriginHead[]>
  /** Events of one origin after `afterSeq`, in order, at most `limit`. */
  read(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]>
}
