import * as v from 'valibot'
import type { EventEnvelope } from '../domain/event.ts'
import type { ExportRange } from '../domain/office.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** What came with later versions, or with one later still: unknown shapes count as not said. */
const later = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.nullish(schema, null), null)

const exported = v.object({
  fileName: v.string(),
  sha256: hex64,
  bytes: count,
  cases: count,
  events: count,
  entries: later(count),
  missingEvidence: later(count),
  durationMs: later(count),
  readBack: later(v.picklist(['medium', 'cache'])),
  isEncrypted: later(v.boolean()),
  range: later(v.object({ from: v.number(), to: v.number() })),
  forms: later(count),
  files: later(
    v.pipe(v.array(v.object({ fileName: v.string(), sha256: hex64, bytes: count })), v.minLength(1)),
  ),
})
const place = v.object({ folder: v.string() })

interface KeptFile {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
}

/** An export as the office's own stream tells it; `null` where an earlier version did not say. */
export interface KeptExport extends KeptFile {
  /** Of the event. */
  readonly receiptId: string
  readonly madeAt: number
  /** Staff id. */
  readonly madeBy: string
  /** '' = not known. */
  readonly folder: string
  readonly files: readonly KeptFile[]
  readonly cases: number
  readonly events: number
  readonly entries: number | null
  readonly missingEvidence: number
  readonly durationMs: number | null
  readonly readBack: 'medium' | 'cache' | null
  readonly isEncrypted: boolean
  readonly range: ExportRange | null
  readonly forms: number
}

/** Every export that events of the office's own stream tell of, the last one first; unreadable ones are left out. */
export function keptExports(events: readonly EventEnvelope[]): readonly KeptExport[] {
  return events
    .filter(({ stream, kind }) => stream.kind === 'office' && kind === 'exported')
    .toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .flatMap((event) => keptExport(event) ?? [])
}

function keptExport({ id, wallAt, by, data, personal }: EventEnvelope): KeptExport | null {
  const parsed = v.safeParse(exported, data)
  if (!parsed.success) return null
  const put = v.safeParse(place, personal?.content)
  const { files, isEncrypted, missingEvidence, forms, fileName, sha256, bytes, ...rest } = parsed.output
  return {
    ...rest,
    ...{ fileName, sha256, bytes },
    receiptId: id,
    madeAt: wallAt,
    madeBy: by,
    folder: put.success ? put.output.folder : '',
    files: files ?? [{ fileName, sha256, bytes }],
    missingEvidence: missingEvidence ?? 0,
    isEncrypted: isEncrypted ?? false,
    forms: forms ?? 0,
  }
}
