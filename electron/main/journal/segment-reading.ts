import { join } from 'node:path'
import { parseJournalHeader } from '../../../src/formats/journal-header.ts'
import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import { sha256Hex } from '../sha256.ts'
import type { JournalFiles } from './journal-files.ts'
import { scanSegment, type ScannedEvent } from './segment-scan.ts'
import { parseSummary, summariseSegment, summaryText, type SegmentSummary } from './segment-summary.ts'
import { segmentName, summaryPath } from './segment.ts'
import { splitLines } from './segment-text.ts'

/** A segment as it was found: its summary, and its events when it had to be read. */
export interface SegmentReading {
  readonly path: string
  readonly file: string
  readonly summary: SegmentSummary
  readonly events: readonly ScannedEvent[]
  /** Whether it ends the chain and was never sealed. */
  readonly isOpen: boolean
}

export interface SegmentPlace {
  readonly folder: string
  readonly number: number
  /** Number of the segment behind it, `null` for the last. */
  readonly next: number | null
  readonly hasSummary: boolean
  /** Path as faults name it. */
  readonly file: string
}

/** Reads a segment's summary, or, when there is none, the segment itself. `null` when there is nothing to go by. */
export async function readSegment(
  place: SegmentPlace,
  files: JournalFiles,
  faults: JournalFault[],
): Promise<SegmentReading | null> {
  const path = join(place.folder, segmentName(place.number))
  const summary = place.hasSummary ? await readSummary(path, place.file, files, faults) : null
  if (summary !== null) return { path, file: place.file, summary, events: [], isOpen: false }

  const acknowledged =
    place.next === null ? null : await beginningOf(join(place.folder, segmentName(place.next)), files)
  const bytes = await files.read(path)
  const scan = scanSegment(bytes, { file: place.file, sha256Hex, acknowledged })
  faults.push(...scan.faults)
  if (scan.header === null) {
    // The program ended while it made this file; nothing was ever acknowledged in it.
    if (place.next === null && !bytes.includes(0x0a)) await files.remove(path)
    return null
  }
  if (place.next === null && scan.goodBytes < bytes.length) await cut(path, scan.goodBytes, files)
  const found = summariseSegment(scan.header, scan.events, bytes.subarray(0, scan.goodBytes))
  return {
    path,
    file: place.file,
    summary: found,
    events: scan.events,
    isOpen: place.next === null && !place.hasSummary,
  }
}

async function readSummary(
  path: string,
  file: string,
  files: JournalFiles,
  faults: JournalFault[],
): Promise<SegmentSummary | null> {
  const summary = parseSummary((await files.read(summaryPath(path))).toString('utf8'))
  if (summary === null) {
    faults.push({
      kind: 'summaryMismatch',
      file: summaryPath(file),
      line: 1,
      detail: 'Not a summary; the segment was read',
    })
    return null
  }
  const size = await files.size(path)
  if (size < summary.bytes) {
    faults.push({
      kind: 'summaryMismatch',
      file,
      line: 0,
      detail: `Has ${size} bytes; expected ${summary.bytes}`,
    })
  }
  return summary
}

/** Where the segment says that the one before it ended; `null` when it says nothing. */
async function beginningOf(path: string, files: JournalFiles): Promise<ChainEnd | null> {
  const text = splitLines(await files.read(path)).lines[0]?.text ?? null
  return text === null ? null : (parseJournalHeader(text)?.after ?? null)
}

async function cut(path: string, length: number, files: JournalFiles): Promise<void> {
  const file = await files.open(path)
  try {
    await file.truncate(length)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Writes the summary beside a segment. A failure costs nothing but a longer start: the segment is read instead. */
export async function writeSummary(
  path: string,
  summary: SegmentSummary,
  files: JournalFiles,
): Promise<void> {
  await files.writeAtomically(summaryPath(path), summaryText(summary)).catch(() => undefined)
}
