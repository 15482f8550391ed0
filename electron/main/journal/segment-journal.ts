import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { CountedLine } from '../../../src/formats/counted-line.ts'
import type { ExportJournal, ExportLine, ExportOrigin } from '../../../src/formats/export-source.ts'
import { ChainReader } from './chain-reading.ts'
import type { Journal } from './journal.ts'
import type { SegmentFiles } from './held-segment.ts'
import { originName, type ChainRow, type Segment } from './segment.ts'

/** One chain, or one layer of received events, at one moment. */
export interface ChainExtent {
  readonly head: ExportOrigin
  readonly segments: readonly Segment[]
}

/** The whole journal at this moment: plain data, for a reader in another thread too. */
export function journalExtent(journal: Pick<Journal, 'heads' | 'segments'>): readonly ChainExtent[] {
  return journal.heads().map((head) => ({ head: { ...head }, segments: [...journal.segments(head)] }))
}

/** Fewer than main keeps: each thread has its own, and the next segment is read beforehand. */
const SEGMENTS_AT_HAND_OF_THREAD = 2

/** The journal as it was at one moment; what is written later is not in it. */
export class SegmentJournal implements ExportJournal {
  private readonly reader: ChainReader
  private readonly segmentsOf: ReadonlyMap<string, readonly Segment[]>

  constructor(
    private readonly extent: readonly ChainExtent[],
    files: SegmentFiles,
  ) {
    this.reader = new ChainReader(files, SEGMENTS_AT_HAND_OF_THREAD)
    this.segmentsOf = new Map(extent.map(({ head, segments }) => [keyOf(head), segments]))
  }

  heads(): Promise<readonly ExportOrigin[]> {
    return Promise.resolve(this.extent.map(({ head }) => head))
  }

  read(origin: ChainRow, afterSeq: number, limit: number) {
    return this.reader.read(this.segmentsOf.get(keyOf(origin)) ?? [], afterSeq, limit)
  }

  readAt(origin: ChainRow, seqs: readonly number[]): Promise<readonly EventEnvelope[]> {
    return this.reader.readAt(this.segmentsOf.get(keyOf(origin)) ?? [], seqs, origin)
  }

  readCounted(origin: ChainRow, afterSeq: number, limit: number): Promise<readonly CountedLine[]> {
    return this.reader.readCounted(this.segmentsOf.get(keyOf(origin)) ?? [], afterSeq, limit)
  }

  readLines(origin: ChainRow, afterSeq: number, limit: number): Promise<readonly ExportLine[]> {
    return this.reader.readLines(this.segmentsOf.get(keyOf(origin)) ?? [], afterSeq, limit)
  }
}

function keyOf(origin: ChainRow): string {
  return `${originName(origin)}+${origin.layer ?? 0}`
}
