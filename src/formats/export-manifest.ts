import * as v from 'valibot'

/** Version of the plain export; an encrypted one will carry a higher number (ADR 4). */
export const EXPORT_FORMAT_VERSION = 1
const EXPORT_FORMAT = 'tingsu-export'

/** Names of the entries of an export without passphrase. */
export const EXPORT_ENTRIES = {
  events: 'events.jsonl',
  cases: 'cases.jsonl',
  ledger: 'ledger.xlsx',
  readme: 'README.txt',
  manifest: 'manifest.json',
} as const

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const epochMs = v.pipe(v.number(), v.safeInteger())
const entry = v.object({
  path: v.string(),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
const manifest = v.object({
  format: v.literal(EXPORT_FORMAT),
  formatVersion: v.literal(EXPORT_FORMAT_VERSION),
  appVersion: v.string(),
  madeAt: epochMs,
  madeBy: v.string(),
  office: v.object({ id: v.string(), name: v.string() }),
  /** Every origin with the head of its chain at that moment; `office` events are counted in `seq`, not exported. */
  origins: v.array(v.object({ desk: v.string(), epoch: count, seq: count, head: v.string() })),
  /** Wall time of the first and the last event of a case; `null` when there is none. */
  range: v.nullable(v.object({ from: epochMs, to: epochMs })),
  counts: v.object({ cases: count, events: count }),
  /** Hashes of evidence that events name and the desk no longer had whole; absent = none. */
  missingEvidence: v.optional(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  /** Every entry but the manifest itself. */
  entries: v.array(entry),
})
const anyVersion = v.looseObject({ format: v.literal(EXPORT_FORMAT), formatVersion: count })

/** One entry of an export with what it must hash to. */
export type ExportEntry = v.InferOutput<typeof entry>
/** `manifest.json`: what the export holds and what every entry must hash to (`safety.md` §3). */
export type ExportManifest = v.InferOutput<typeof manifest>

export type ManifestReading =
  | { readonly kind: 'manifest'; readonly manifest: ExportManifest }
  | { readonly kind: 'newer'; readonly formatVersion: number }
  | { readonly kind: 'unreadable' }

/** The manifest as it is written: indented, because people may look at it. */
export function manifestText(content: Omit<ExportManifest, 'format' | 'formatVersion'>): string {
  return `${JSON.stringify({ format: EXPORT_FORMAT, formatVersion: EXPORT_FORMAT_VERSION, ...content }, null, 2)}\n`
}

/** Reads a manifest; one of a newer format says so, whatever else it holds (`safety.md` row 36). */
export function parseManifest(text: string): ManifestReading {
  const value = jsonOrNull(text)
  const version = v.safeParse(anyVersion, value)
  if (!version.success) return { kind: 'unreadable' }
  const { formatVersion } = version.output
  if (formatVersion > EXPORT_FORMAT_VERSION) return { kind: 'newer', formatVersion }
  const parsed = v.safeParse(manifest, value)
  return parsed.success ? { kind: 'manifest', manifest: parsed.output } : { kind: 'unreadable' }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
