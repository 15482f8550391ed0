import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import type { JournalFiles } from './journal-files.ts'
import { readSegment, writeSummary, type SegmentReading } from './segment-reading.ts'
import { originName, segmentName, segmentNumbers, summaryPath, type Origin, type Segment } from './segment.ts'

/** Folder of received events beside `journal/`; faults name their files with it. */
export const RECEIVED_FOLDER = 'received'

/** One row of received events of an origin: in order, perhaps with holes (ADR 17). */
export interface ReceivedLayer extends Origin {
  /** From 1. */
  readonly layer: number
  readonly segments: readonly Segment[]
  readonly end: ChainEnd
  /** Greatest stamp of each segment. */
  readonly stamps: readonly string[]
  /** Events of staff and settings. */
  readonly officeEvents: readonly EventEnvelope[]
}

export interface ReceivedOrigin extends Origin {
  readonly folder: string
  readonly layers: readonly ReceivedLayer[]
  /** Number of the last segment, 0 when there is none. */
  readonly lastSegment: number
  readonly faults: readonly JournalFault[]
}

/** Opens what was received from one origin: summaries only. Rejects when the system refuses to read. */
export async function openReceivedOrigin(
  origin: Origin,
  folder: string,
  files: JournalFiles,
): Promise<ReceivedOrigin> {
  const faults: JournalFault[] = []
  const names = await files.list(folder)
  const numbers = segmentNumbers(names)
  const byLayer = new Map<number, SegmentReading[]>()
  for (const [index, number] of numbers.entries()) {
    const named = `${RECEIVED_FOLDER}/${originName(origin)}`
    const file = `${named}/${segmentName(number)}`
    const before = numbers[index - 1] ?? 0
    if (number !== before + 1) {
      const detail = `The next one is ${segmentName(number)}`
      faults.push({ kind: 'missingSegment', file: `${named}/${segmentName(before + 1)}`, line: 0, detail })
    }
    const hasSummary = names.includes(summaryPath(segmentName(number)))
    const reading = await readSegment({ folder, number, next: null, hasSummary, file }, files, faults)
    if (reading === null) continue
    if (reading.events.length > 0) await writeSummary(reading.path, reading.summary, files)
    const layer = reading.summary.header.layer ?? 1
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), reading])
  }
  const layers = [...byLayer].sort(([a], [b]) => a - b)
  for (const [, readings] of layers) faults.push(...jointFaults(readings))
  const lastSegment = numbers.at(-1) ?? 0
  return {
    ...origin,
    folder,
    layers: layers.map(([layer, of]) => layerOf(origin, layer, of)),
    lastSegment,
    faults,
  }
}

/** Each segment of a layer begins where the one before it ends. */
function jointFaults(readings: readonly SegmentReading[]): JournalFault[] {
  let end: ChainEnd = { seq: 0, head: '' }
  const faults: JournalFault[] = []
  for (const { file, summary } of readings) {
    const { after } = summary.header
    if (after.seq !== end.seq || after.head !== end.head) {
      const detail = `Begins after event ${after.seq}, ${after.head}; expected ${end.seq}, ${end.head}`
      faults.push({ kind: 'brokenChain', file, line: 1, detail })
    }
    end = { seq: summary.lastSeq, head: summary.head }
  }
  return faults
}

function layerOf({ desk, epoch }: Origin, layer: number, readings: readonly SegmentReading[]): ReceivedLayer {
  const last = readings.at(-1)?.summary
  return {
    desk,
    epoch,
    layer,
    segments: readings.map(({ path, file, summary }) => ({
      header: summary.header,
      path,
      file,
      end: { seq: summary.lastSeq, head: summary.head },
      bytes: summary.bytes,
      sha256: summary.sha256,
    })),
    end: { seq: last?.lastSeq ?? 0, head: last?.head ?? '' },
    stamps: readings.flatMap(({ summary: { stamp } }) => (stamp === null ? [] : [stamp])),
    officeEvents: readings.flatMap(({ summary }) => summary.events),
  }
}
