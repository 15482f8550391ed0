import type { FileEntry } from '@zip.js/zip.js'
import type { ExportLimits } from './export-entries.ts'
import { isSafePath } from './export-entries.ts'
import { damaged, ExportRefusal } from './export-fault.ts'
import { inflate, type StoredEntry } from './export-inflate.ts'
import type { ExportKeyFile } from './export-key-file.ts'
import type { DerivedKey } from './export-key.ts'
import {
  EXPORT_ENTRIES,
  isCanonical,
  parseManifest,
  STORED_MANIFEST,
  type ExportManifest,
} from './export-manifest.ts'
import type { EntryPacking } from './export-packing.ts'
import type { WatchedFile } from './export-watched-file.ts'

/** What the manifest says, and every entry by its real name. */
export interface ExportContents {
  readonly manifest: ExportManifest
  readonly entries: ReadonlyMap<string, StoredEntry>
}

/** A ZIP whose list of entries was checked. */
export interface CheckedZip {
  readonly file: WatchedFile
  readonly entries: ReadonlyMap<string, FileEntry>
  /** Whether the file carries a seal of ours: then what does not fit is damage, not another program's ZIP. */
  readonly isSealed: boolean
  readonly limits: ExportLimits
  readonly packing?: EntryPacking | undefined
}

/** Contents of an export without passphrase; throws an `ExportRefusal`. */
export async function plainContents(zip: CheckedZip): Promise<ExportContents> {
  const { entries, isSealed } = zip
  const entry = entries.get(EXPORT_ENTRIES.manifest)
  if (entry === undefined) {
    const missing = entries.has(STORED_MANIFEST) ? EXPORT_ENTRIES.key : EXPORT_ENTRIES.manifest
    throw isSealed ? damaged(missing, 'missing') : new ExportRefusal('notAnExport')
  }
  for (const [path, { encrypted }] of entries) if (encrypted) throw damaged(path, 'encrypted')
  const bytes = await wholeEntry(zip, { entry, password: null }, EXPORT_ENTRIES.manifest)
  const manifest = manifestOf(new TextDecoder().decode(bytes), isSealed)
  for (const { path, stored } of manifest.entries) if (stored !== undefined) throw damaged(path, 'stored')
  const named = [...entries].map(([path, each]) => [path, { entry: each, password: null }] as const)
  return { manifest, entries: new Map(named) }
}

/**
 * Contents of an encrypted export: the manifest must carry the HMAC of `key.json`, every entry must be one the manifest
 * names (row 25, whoever changed it). Throws an `ExportRefusal`.
 */
export async function encryptedContents(
  zip: CheckedZip,
  { manifestHmac }: ExportKeyFile,
  key: DerivedKey,
): Promise<ExportContents> {
  const unclaimed = new Map(zip.entries)
  const take = (path: string, name: string): StoredEntry => {
    const entry = unclaimed.get(name)
    if (entry === undefined) throw damaged(path, zip.entries.has(name) ? 'twice' : 'missing')
    unclaimed.delete(name)
    const isClear = name === path
    // zip.js leaves an entry of no bytes as it is.
    const isRight = isClear ? !entry.encrypted : isAes(entry) || entry.uncompressedSize === 0
    if (!isRight) throw damaged(path, 'encryption')
    return { entry, password: isClear ? null : key.password, packing: zip.packing }
  }
  const stored = take(EXPORT_ENTRIES.manifest, STORED_MANIFEST)
  const bytes = await wholeEntry(zip, stored, EXPORT_ENTRIES.manifest)
  if ((await key.sign(bytes)) !== manifestHmac) throw damaged(EXPORT_ENTRIES.manifest, 'hmac')
  const text = new TextDecoder().decode(bytes)
  const manifest = manifestOf(text, true)
  if (!isCanonical(text)) throw damaged(EXPORT_ENTRIES.manifest, 'notCanonical')
  const named = new Map<string, StoredEntry>([[EXPORT_ENTRIES.manifest, stored]])
  named.set(EXPORT_ENTRIES.key, take(EXPORT_ENTRIES.key, EXPORT_ENTRIES.key))
  for (const { path, stored: name = EXPORT_ENTRIES.readme } of manifest.entries) {
    if (!isSafePath(path)) throw damaged(path, 'path')
    if (named.has(path)) throw damaged(path, 'twice')
    named.set(path, take(path, name))
  }
  for (const name of unclaimed.keys()) throw damaged(name, 'unlisted')
  return { manifest, entries: named }
}

/** Reads a small entry as a whole (row 21). */
export async function wholeEntry(
  { file, limits }: CheckedZip,
  stored: StoredEntry,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = stored.entry.uncompressedSize
  if (bytes > limits.manifestBytes) throw new ExportRefusal('exportTooLarge', { entry: path })
  const whole = new Uint8Array(bytes)
  let at = 0
  await inflate(file, stored, { path, bytes }, (piece) => {
    whole.set(piece, at)
    at += piece.length
  })
  return whole
}

function isAes({ encrypted, zipCrypto }: FileEntry): boolean {
  return encrypted && !zipCrypto
}

function manifestOf(text: string, isOurs: boolean): ExportManifest {
  const reading = parseManifest(text)
  if (reading.kind === 'newer')
    throw new ExportRefusal('newerFormat', { formatVersion: reading.formatVersion })
  if (reading.kind === 'unreadable')
    throw isOurs ? damaged(EXPORT_ENTRIES.manifest, 'unreadable') : new ExportRefusal('notAnExport')
  return reading.manifest
}
