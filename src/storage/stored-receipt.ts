import type { EventDraft, EventEnvelope, StreamRef } from '../domain/event.ts'
import { streamKey, type DeskDatabase } from './desk-database.ts'

/**
 * Events a command has already yielded, as the projection knows them; empty when it does not know the command. This is
 * the renderer's half of "never two cases" (ADR 2).
 */
export async function storedReceipt(
  db: DeskDatabase,
  commandId: string,
  drafts: readonly EventDraft[],
): Promise<readonly EventEnvelope[]> {
  const streams = [...new Map(drafts.map(({ stream }) => [streamKey(stream), stream])).values()]
  const known = await Promise.all(streams.map((stream) => eventsOf(db, stream)))
  return known
    .flat()
    .filter((event) => event.commandId === commandId)
    .sort((a, b) => a.seq - b.seq)
}

/** All events of one stream, in the order of their stamps. */
export async function eventsOf(db: DeskDatabase, stream: StreamRef): Promise<readonly EventEnvelope[]> {
  const row = stream.kind === 'case' ? await db.cases.get(stream.id) : await db.streams.get(streamKey(stream))
  return row?.events ?? []
}
