import * as v from 'valibot'
import type { RequestArgs, RequestResult } from '../../electron/contract/requests.ts'
import { eventDraft, eventEnvelope } from '../../electron/contract/shapes.ts'
import type { EventDraft, EventEnvelope } from '../domain/event.ts'

const draftsSchema = v.array(eventDraft)
const envelopesSchema = v.array(eventEnvelope)

/**
 * Drafts as the contract wants them, `null` when they do not fit it. The copy is plain data: what a screen watches for
 * changes cannot be cloned into another process.
 */
export function readDrafts(drafts: readonly EventDraft[]): RequestArgs<'journal:append'>['events'] | null {
  const parsed = v.safeParse(draftsSchema, JSON.parse(JSON.stringify(drafts)))
  return parsed.success ? parsed.output : null
}

/** A page of the journal as it crosses the bridge: one JSON text. Main wrote it from envelopes it had checked. */
export function parseEnvelopes(json: string): readonly EventEnvelope[] {
  return JSON.parse(json) as readonly EventEnvelope[]
}

/** Envelopes the contract's schema has let pass, under the domain's type. */
export function readEnvelopes(
  envelopes: RequestResult<'journal:append'>['events'],
): readonly EventEnvelope[] {
  // A parsed boundary: schema and type differ only in exact optional properties.
  return envelopes as readonly EventEnvelope[]
}

/** The way back: envelopes of the domain as an answer of the contract, as plain data. */
export function contractEvents(
  envelopes: readonly EventEnvelope[],
): RequestResult<'journal:append'>['events'] {
  return v.parse(envelopesSchema, envelopes)
}
