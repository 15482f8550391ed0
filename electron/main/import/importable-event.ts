import type { EventEnvelope } from '../../../src/domain/event.ts'
import { parseStamp } from '../../../src/domain/hybrid-clock.ts'
import { originName, parseOriginName } from '../journal/segment.ts'

/** What of an event is not as our own are. */
export type NotImportable = 'id' | 'office' | 'origin' | 'stamp'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Why an event may not enter the journal; `null` = its desk names a folder, its ids are ids, and it belongs to the office of
 * the export.
 */
export function importRefusal(event: EventEnvelope, officeId: string): NotImportable | null {
  const ids = [event.id, event.commandId, event.officeId, event.stream.id]
  if (!ids.every((id) => UUID.test(id))) return 'id'
  if (event.officeId !== officeId) return 'office'
  if (parseOriginName(originName(event)) === null || event.seq < 1) return 'origin'
  return parseStamp(event.stamp) === null ? 'stamp' : null
}
