import * as v from 'valibot'
import type { EventEnvelope } from '../domain/event.ts'

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Loose on purpose: fields of a newer version are kept as they are (ADR 1, `safety.md` row 36). */
const envelope = v.looseObject({
  v: wholeNumber,
  id: v.string(),
  commandId: v.string(),
  officeId: v.string(),
  stream: v.looseObject({
    kind: v.picklist(['case', 'group', 'staff', 'settings', 'household', 'office']),
    id: v.string(),
  }),
  wallAt: v.pipe(v.number(), v.safeInteger()),
  stamp: v.string(),
  by: v.string(),
  desk: v.string(),
  epoch: wholeNumber,
  seq: wholeNumber,
  seen: v.array(v.string()),
  kind: v.string(),
  data: v.unknown(),
  personal: v.optional(
    v.looseObject({ hash: v.string(), salt: v.optional(v.string()), content: v.optional(v.unknown()) }),
  ),
})

/** An event read from a file, with all its fields, or `null` when it is none. */
export function parseEnvelope(value: unknown): EventEnvelope | null {
  const parsed = v.safeParse(envelope, value)
  // A parsed boundary: the schema above and `EventEnvelope` differ only in exact optional properties.
  return parsed.success ? (parsed.output as EventEnvelope) : null
}
