import type { FileEntry, Entry } from '@zip.js/zip.js'
import { damaged, ExportRefusal } from './export-fault.ts'

/** Limits before and while inflating (`safety.md` row 21). */
export interface ExportLimits {
  readonly entries: number
  /** Inflated bytes of all entries. */
  readonly totalBytes: number
  /** Inflated bytes for each packed byte, for entries above `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Inflated bytes of `manifest.json`, which is read as a whole. */
  readonly manifestBytes: number
}

export const EXPORT_LIMITS: ExportLimits = {
  entries: 100_000,
  totalBytes: 64 * 1024 ** 3,
  ratio: 300,
  ratioFromBytes: 16 * 1024 ** 2,
  manifestBytes: 64 * 1024 ** 2,
}

const SYMBOLIC_LINK = 0o120000
const FILE_TYPE = 0o170000
const SAFE_SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/

/** Refuses entries that no export of ours holds: rows 20 (paths), 21 (limits), 25 (twice); returns the rest by path. */
export function checkedEntries(
  entries: readonly Entry[],
  limits: ExportLimits,
): ReadonlyMap<string, FileEntry> {
  if (entries.length > limits.entries) throw new ExportRefusal('exportTooLarge', { entries: entries.length })
  const byPath = new Map<string, FileEntry>()
  let totalBytes = 0
  for (const entry of entries) {
    const path = entry.filename
    if (!isSafePath(path)) throw damaged(path, 'path')
    if (entry.directory || entry.symlink || isLink(entry)) throw damaged(path, 'notAFile')
    if (byPath.has(path)) throw damaged(path, 'twice')
    checkRatio(entry, limits)
    totalBytes += entry.uncompressedSize
    if (totalBytes > limits.totalBytes) throw new ExportRefusal('exportTooLarge', { bytes: totalBytes })
    byPath.set(path, entry)
  }
  return byPath
}

/** Relative, forward slashes, plain ASCII names: no `..`, drive letter, device name or hidden file can be written so. */
export function isSafePath(path: string): boolean {
  return path.split('/').every((segment) => SAFE_SEGMENT.test(segment) && !segment.endsWith('.'))
}

function isLink(entry: FileEntry): boolean {
  return ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK
}

function checkRatio(entry: FileEntry, limits: ExportLimits): void {
  const { filename, uncompressedSize: inflated, compressedSize: packed } = entry
  if (inflated > limits.ratioFromBytes && inflated > packed * limits.ratio) {
    throw new ExportRefusal('exportTooLarge', { entry: filename, bytes: inflated })
  }
}
