import { join } from 'node:path'
import { keptExports, type KeptExport } from '../../../src/formats/kept-exports.ts'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { ExportReceipt } from '../../contract/shapes.ts'

/** Receipts of all exports of this office, the last one first, as the office's own stream keeps them. */
export function keptReceipts(officeEvents: readonly EventEnvelope[]): ExportReceipt[] {
  return keptExports(officeEvents).map(receiptOf)
}

function receiptOf({ folder, files, ...kept }: KeptExport): ExportReceipt {
  const pathOf = (fileName: string) => (folder === '' ? fileName : join(folder, fileName))
  return {
    ...kept,
    path: pathOf(files[0]?.fileName ?? kept.fileName),
    files: files.map((file) => ({ ...file, path: pathOf(file.fileName) })),
  }
}
