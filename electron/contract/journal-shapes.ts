import * as v from 'valibot'
import * as s from './shapes.ts'

/** What one command puts into the journal, and what it has become there. */
export const appendedCommand = {
  args: v.strictObject({
    commandId: s.uuid,
    events: v.pipe(v.array(s.eventDraft), v.minLength(1), v.maxLength(200_000)),
  }),
  result: v.object({
    events: v.array(s.eventEnvelope),
    /** End of the chain the events stand in; without it the store asks `journal:state`, one round trip more. */
    end: v.optional(s.originState),
  }),
}

/**
 * A piece of a list of households (ADR 42): the same drafts and envelopes as one JSON text each, because a tree of
 * thousands of objects costs the bridge several times as much. Main reads the drafts with `listedDrafts`.
 */
export const appendedList = {
  args: v.strictObject({ commandId: s.uuid, json: v.pipe(v.string(), v.maxLength(100_000_000)) }),
  result: v.object({ json: v.string(), end: v.optional(s.originState) }),
}

/** The drafts of a list once main has parsed its text: households and nothing else. */
export const listedDrafts = v.pipe(
  v.array(
    v.strictObject({
      ...s.eventDraft.entries,
      stream: v.strictObject({ kind: v.literal('household'), id: s.uuid }),
    }),
  ),
  v.minLength(1),
  v.maxLength(200_000),
)

/** A page of one origin. */
export const journalPage = {
  args: v.strictObject({
    desk: s.shortText,
    epoch: s.count,
    /** Received events of that origin (ADR 17). */
    layer: v.optional(s.count),
    afterSeq: s.count,
    limit: v.pipe(s.count, v.minValue(1), v.maxValue(5000)),
  }),
  /** The events as one JSON text: crossing the bridge as a tree of objects, 2,000 of them took five times as long. */
  result: v.object({ json: v.string() }),
}
