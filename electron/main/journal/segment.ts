import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { JournalHeader } from '../../../src/formats/journal-header.ts'
import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import type { StampState } from '../../../src/formats/stamp-command.ts'
import type { ScannedEvent } from './segment-scan.ts'

/** One file of a chain, as the running program knows it. */
export interface Segment {
  readonly header: JournalHeader
  readonly path: string
  /** Path as faults and messages name it: `A3F-1/000001.jsonl`. */
  readonly file: string
  /** Last acknowledged event and its hash. */
  readonly end: ChainEnd
  /** Length of the acknowledged part. */
  readonly bytes: number
  /** SHA-256 of that part; `null` while the segment is open. */
  readonly sha256: string | null
}

/** Who wrote a chain: a desk in one of its epochs. */
export interface Origin {
  readonly desk: string
  readonly epoch: number
}

/** A chain, or one layer of what was received from it (ADR 17). */
export interface ChainRow extends Origin {
  readonly layer?: number | undefined
}

/** One chain of the journal. */
export interface Chain extends Origin {
  readonly folder: string
  readonly segments: readonly Segment[]
  readonly end: ChainEnd
  readonly state: StampState
  /** Events of the office's own streams, in order. */
  readonly officeEvents: readonly EventEnvelope[]
  /** Events of the segments that had to be read: those without a summary. */
  readonly openEvents: readonly ScannedEvent[]
  /** Whether the last segment may be written on; otherwise the next command begins a new one. */
  readonly isLastOpen: boolean
  /** False when something is broken or missing: then numbers could be given twice, and a new epoch is opened. */
  readonly isContinuable: boolean
}

const SEGMENT_NAME = /^(\d{6,})\.jsonl$/
const ORIGIN_NAME = /^([0-9A-Z]{3})-(\d+)$/

/** File name of a segment, numbered from 1. */
export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.jsonl`
}

/** File name of the summary beside a segment. */
export function summaryPath(segmentPath: string): string {
  return segmentPath.replace(/\.jsonl$/, '.summary.json')
}

/** Numbers of the segments among the names of a folder, in order. */
export function segmentNumbers(names: readonly string[]): number[] {
  const numbers = names.map((name) => Number(SEGMENT_NAME.exec(name)?.[1] ?? 0))
  return numbers.filter((number) => number > 0).sort((a, b) => a - b)
}

/** Folder name of a chain. */
export function originName(origin: Origin): string {
  return `${origin.desk}-${origin.epoch}`
}

/** Reads a folder name; `null` for folders that are no chain. */
export function parseOriginName(name: string): Origin | null {
  const match = ORIGIN_NAME.exec(name)
  return match?.[1] === undefined ? null : { desk: match[1], epoch: Number(match[2]) }
}

/** A chain nobody has written yet. */
export function emptyChain(origin: Origin, folder: string): Chain {
  return {
    desk: origin.desk,
    epoch: origin.epoch,
    folder,
    segments: [],
    end: { seq: 0, head: '' },
    state: { stamp: null, seq: 0, serials: {} },
    officeEvents: [],
    openEvents: [],
    isLastOpen: false,
    isContinuable: true,
  }
}
