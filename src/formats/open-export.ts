import type { ExportKey } from './export-archive.ts'
import { damaged, type ExportFault } from './export-fault.ts'
import { inflate, type StoredEntry } from './export-inflate.ts'
import type { ExportEntry, ExportManifest } from './export-manifest.ts'
import type { HashStream, RandomAccess } from './export-ports.ts'
import { answered, verifiedArchive, type VerifyPorts } from './export-verify.ts'
import { WatchedFile } from './export-watched-file.ts'

/** An export that was verified as a whole and can now be read. */
export interface OpenedExport {
  readonly ok: true
  readonly manifest: ExportManifest
  /** Of the whole file. */
  readonly sha256: string
  /** Whether a passphrase proved who wrote it. */
  readonly isAuthenticated: boolean
  /** Every entry but the manifest, in the order of the manifest, by its real name. */
  readonly entries: readonly ExportEntry[]
  /**
   * The content of an entry in pieces, hashed once more on the way: a stick may have been changed since.
   *
   * Throws an `ExportRefusal` at the latest after the last piece, and the system's error when the file cannot be read.
   */
  read(path: string): AsyncIterable<Uint8Array>
}

/**
 * Verifies an export as `verifyExport` does and opens it for reading.
 *
 * Rejects with the system's error when the file cannot be read, and with what `breathe` throws.
 */
export async function openVerifiedExport(
  file: RandomAccess,
  ports: VerifyPorts,
  key: ExportKey = {},
): Promise<OpenedExport | ExportFault> {
  const source = new WatchedFile(file, ports)
  return answered(source, async () => {
    const { manifest, sha256, isAuthenticated, entries } = await verifiedArchive(source, ports, key)
    const promised = new Map(manifest.entries.map((entry) => [entry.path, entry]))
    const read = (path: string) => {
      const [stored, expected] = [entries.get(path), promised.get(path)]
      if (stored === undefined || expected === undefined) throw damaged(path, 'missing')
      return contentOf(source, stored, expected, ports.newHash())
    }
    return { ok: true, manifest, sha256, isAuthenticated, entries: manifest.entries, read }
  })
}

async function* contentOf(
  source: WatchedFile,
  stored: StoredEntry,
  expected: ExportEntry,
  hash: HashStream,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const [reader, writer] = [readable.getReader(), writable.getWriter()]
  const pumping = inflate(source, stored, expected, async (piece) => {
    hash.update(piece)
    await writer.write(piece)
  }).then(
    () => writer.close(),
    async (error: unknown) => {
      await writer.abort(error).catch(() => undefined)
      throw source.interruption === null ? error : source.interruption.error
    },
  )
  // Told by `await pumping` below; a reader that stops early does not want to hear of it.
  pumping.catch(() => undefined)
  try {
    for (;;) {
      const next = await reader.read().catch(() => null)
      if (next === null || next.done) break
      yield next.value
    }
    await pumping
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  if (hash.hex() !== expected.sha256) throw damaged(expected.path, 'sha256')
}
