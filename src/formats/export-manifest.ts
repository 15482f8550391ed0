import * as v from 'valibot'
import { canonicalJson } from './canonical-json.ts'

/** Version of a plain, whole export without forms; every later field stands in `LATEST_FORMAT_VERSION` only. */
const PLAIN_FORMAT_VERSION = 1
/** Version of an export that is encrypted, chosen by a range, one of several parts, or with forms. */
export const LATEST_FORMAT_VERSION = 2
export const EXPORT_FORMAT = 'tingsu-export'

/** Real names of the entries of an export. */
export const EXPORT_ENTRIES = {
  events: 'events.jsonl',
  cases: 'cases.jsonl',
  ledger: 'ledger.xlsx',
  readme: 'README.txt',
  manifest: 'manifest.json',
  /** Only in an encrypted one, in clear. */
  key: 'key.json',
} as const

/** Forms as PDF, if wished. */
export const FORMS_FOLDER = 'forms/'

/** Name of the manifest inside an encrypted export; the other entries are counted from `0001`. */
export const STORED_MANIFEST = '0000'

/** Name of the `number`th entry inside an encrypted export. */
export function storedName(number: number): string {
  return String(number).padStart(4, '0')
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const positive = v.pipe(count, v.minValue(1))
const epochMs = v.pipe(v.number(), v.safeInteger())
const entry = v.object({
  path: v.string(),
  /** Name inside an encrypted export; absent = stored under `path` and in clear. */
  stored: v.optional(v.pipe(v.string(), v.regex(/^\d{4,6}$/))),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
const manifest = v.object({
  format: v.literal(EXPORT_FORMAT),
  formatVersion: v.picklist([PLAIN_FORMAT_VERSION, LATEST_FORMAT_VERSION]),
  appVersion: v.string(),
  madeAt: epochMs,
  madeBy: v.string(),
  office: v.object({ id: v.string(), name: v.string() }),
  /** Every origin with the head of its chain at that moment; `office` events are counted in `seq`, not exported. */
  origins: v.array(v.object({ desk: v.string(), epoch: count, seq: count, head: v.string() })),
  /** Wall time of the first and the last event of a case; `null` when there is none. */
  range: v.nullable(v.object({ from: epochMs, to: epochMs })),
  /** Only cases received in these days are in it, with all their events; absent = every case. Epoch ms, both included. */
  selection: v.optional(v.object({ from: epochMs, to: epochMs })),
  /** One of several files that belong together; absent = the only one. */
  part: v.optional(v.object({ number: positive, of: positive, setId: v.string() })),
  counts: v.object({ cases: count, events: count }),
  /** Hashes of evidence that events name and the desk no longer had whole; absent = none. */
  missingEvidence: v.optional(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  /** Every entry but the manifest itself. */
  entries: v.array(entry),
})
const anyVersion = v.looseObject({ format: v.literal(EXPORT_FORMAT), formatVersion: count })

/** Two moments, epoch ms, both included. */
export interface MomentRange {
  readonly from: number
  readonly to: number
}

/** One of several files that belong together. */
export interface ExportPart {
  readonly number: number
  readonly of: number
  /** The same in all of them. */
  readonly setId: string
}

/** One entry of an export with what it must hash to. */
export type ExportEntry = v.InferOutput<typeof entry>
/** `manifest.json`: what the export holds and what every entry must hash to (`safety.md` §3). */
export type ExportManifest = v.InferOutput<typeof manifest>

export type ManifestReading =
  | { readonly kind: 'manifest'; readonly manifest: ExportManifest }
  | { readonly kind: 'newer'; readonly formatVersion: number }
  | { readonly kind: 'unreadable' }

/** What a manifest is written from; its version follows from what it holds. */
export type ManifestContent = Omit<ExportManifest, 'format' | 'formatVersion'>

/**
 * The manifest as it is written: indented, because people may look at it; canonical JSON (RFC 8785) in an encrypted
 * export, because it is authenticated byte by byte.
 */
export function manifestText(content: ManifestContent): string {
  const isEncrypted = content.entries.some(({ stored }) => stored !== undefined)
  const hasForms = content.entries.some(({ path }) => path.startsWith(FORMS_FOLDER))
  const isPlain = !isEncrypted && !hasForms && content.selection === undefined && content.part === undefined
  const formatVersion = isPlain ? PLAIN_FORMAT_VERSION : LATEST_FORMAT_VERSION
  const manifest = { format: EXPORT_FORMAT, formatVersion, ...content }
  return isEncrypted ? canonicalJson(manifest) : `${JSON.stringify(manifest, null, 2)}\n`
}

/** Whether a text is the one canonical form of what it says: no key twice, no other spelling. */
export function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text
  } catch {
    return false
  }
}

/** Reads a manifest; one of a newer format says so, whatever else it holds (`safety.md` row 36). */
export function parseManifest(text: string): ManifestReading {
  const value = jsonOrNull(text)
  const version = v.safeParse(anyVersion, value)
  if (!version.success) return { kind: 'unreadable' }
  const { formatVersion } = version.output
  if (formatVersion > LATEST_FORMAT_VERSION) return { kind: 'newer', formatVersion }
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
