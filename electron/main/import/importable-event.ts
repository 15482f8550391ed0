import { parseStamp } from '../../../src/domain/hybrid-clock.ts'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import { damaged } from '../../../src/formats/export-fault.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { originName, parseOriginName } from '../journal/segment.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import type { CanonicalEvent } from './canonical-event.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Reads one line of a verified `events.jsonl` as an event that may enter the journal: its desk names a folder, its ids are
 * ids, and it belongs to the office of the export. Throws an `ExportRefusal` otherwise.
 */
export function importableEvent(line: string, officeId: string): CanonicalEvent {
  // A parsed boundary: verification has read these very bytes as envelopes, and their hash was compared.
  const event = JSON.parse(line) as EventEnvelope
  const ids = [event.id, event.commandId, event.officeId, event.stream.id]
  if (!ids.every((id) => UUID.test(id))) throw damaged(EXPORT_ENTRIES.events, 'id')
  if (event.officeId !== officeId) throw damaged(EXPORT_ENTRIES.events, 'office')
  if (parseOriginName(originName(event)) === null || event.seq < 1)
    throw damaged(EXPORT_ENTRIES.events, 'origin')
  if (parseStamp(event.stamp) === null) throw damaged(EXPORT_ENTRIES.events, 'stamp')
  return { event, text: canonicalJson(event) }
}
