import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { EvidenceFile } from '../../../src/domain/evidence.ts'
import { isKnownEvent } from '../../../src/domain/known-event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import { evidenceNamedBy } from '../../../src/formats/export-evidence.ts'
import { damaged, ExportRefusal, type ExportFault } from '../../../src/formats/export-fault.ts'
import { checkCaseLine, checkEventLine, LineReader } from '../../../src/formats/export-line-check.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { sha256Hex } from '../sha256.ts'
import { importRefusal, type NotImportable } from './importable-event.ts'
import { LineBytes } from './line-bytes.ts'
import { textDigest } from './text-digest.ts'

/** Whole lines of one of the two entries that have some, to be checked and made ready. */
export interface LinesOrder {
  readonly of: 'events' | 'cases'
  readonly bytes: Uint8Array
  /** Office the events must belong to. */
  readonly officeId: string
}

/** What main must know of events before it chains them, one column after another: quickly carried from a thread. */
export interface EventColumns {
  readonly ids: readonly string[]
  readonly desks: readonly string[]
  readonly stamps: readonly string[]
  readonly streamKinds: readonly EventEnvelope['stream']['kind'][]
  readonly streamIds: readonly string[]
  /** Number of a case where the event gives it. */
  readonly numbers: readonly (string | null)[]
  /** 1 = a kind this version can read. */
  readonly areKnown: readonly (0 | 1)[]
  readonly epochs: readonly number[]
  readonly seqs: readonly number[]
  readonly idDigests: readonly number[]
  readonly textDigests: readonly number[]
  /** The lines with a hole for the hash of the line before, and where each of them ends. */
  readonly lines: Uint8Array<ArrayBuffer>
  readonly lineEnds: readonly number[]
  /** What the hash of a line covers, and where that ends: where the one before it does when it is the line itself. */
  readonly chained: Uint8Array<ArrayBuffer>
  readonly chainedEnds: readonly number[]
}

export interface PreparedLines {
  readonly lines: number
  /** What is wrong with the first line that does not hold; then nothing else counts. */
  readonly fault: ExportFault | null
  /** What keeps an event out of the journal although the export is whole; the events before it stand in the columns. */
  readonly refusal: NotImportable | null
  readonly events: EventColumns | null
  /** Files the events name. */
  readonly files: readonly EvidenceFile[]
}

/** Checks every line as `verifyExport` does, and makes events ready to be chained: each line is parsed once. */
export function prepareLines({ of, bytes, officeId }: LinesOrder): PreparedLines {
  const made = new EventsInHand(officeId)
  const path = of === 'events' ? EXPORT_ENTRIES.events : EXPORT_ENTRIES.cases
  const reader = new LineReader(path, of === 'events' ? (line) => made.take(line) : checkCaseLine)
  try {
    reader.update(bytes)
    reader.finish()
  } catch (error) {
    return { lines: reader.lines, fault: faultOf(path, error), refusal: null, events: null, files: [] }
  }
  const { refusal, files } = made
  return { lines: reader.lines, fault: null, refusal, events: of === 'events' ? made.columns() : null, files }
}

function faultOf(path: string, error: unknown): ExportFault {
  if (error instanceof ExportRefusal) return error.fault
  return damaged(path, error instanceof Error ? error.message : String(error)).fault
}

class EventsInHand {
  refusal: NotImportable | null = null
  readonly files: EvidenceFile[] = []
  private readonly bytes = new LineBytes()
  private readonly ids: string[] = []
  private readonly desks: string[] = []
  private readonly stamps: string[] = []
  private readonly streamKinds: EventEnvelope['stream']['kind'][] = []
  private readonly streamIds: string[] = []
  private readonly numbers: (string | null)[] = []
  private readonly areKnown: (0 | 1)[] = []
  private readonly epochs: number[] = []
  private readonly seqs: number[] = []
  private readonly idDigests: number[] = []
  private readonly textDigests: number[] = []
  private readonly lineEnds: number[] = []
  private readonly chainedEnds: number[] = []

  constructor(private readonly officeId: string) {}

  take(line: string): void {
    const event = checkEventLine(line, sha256Hex)
    const file = evidenceNamedBy(event)
    if (file !== null) this.files.push(file)
    this.refusal ??= importRefusal(event, this.officeId)
    if (this.refusal !== null) return
    const text = canonicalJson(event)
    this.ids.push(event.id)
    this.desks.push(event.desk)
    this.stamps.push(event.stamp)
    this.streamKinds.push(event.stream.kind)
    this.streamIds.push(event.stream.id)
    this.numbers.push(numberGiven(event))
    this.areKnown.push(isKnownEvent(event) ? 1 : 0)
    this.epochs.push(event.epoch)
    this.seqs.push(event.seq)
    this.idDigests.push(textDigest(event.id))
    this.textDigests.push(textDigest(text))
    const { lineEnd, chainedEnd } = this.bytes.add(event, text)
    this.lineEnds.push(lineEnd)
    this.chainedEnds.push(chainedEnd)
  }

  columns(): EventColumns {
    const { ids, desks, stamps, streamKinds, streamIds, numbers, areKnown, epochs, seqs } = this
    const { idDigests, textDigests, lineEnds, chainedEnds, bytes } = this
    const named = { ids, desks, stamps, streamKinds, streamIds, numbers, areKnown, epochs, seqs }
    const laid = { lines: bytes.lines.written(), lineEnds, chained: bytes.chained.written(), chainedEnds }
    return { ...named, idDigests, textDigests, ...laid }
  }
}

function numberGiven({ kind, data }: EventEnvelope): string | null {
  if (kind !== 'registered' || typeof data !== 'object' || data === null || !('number' in data)) return null
  return typeof data.number === 'string' ? data.number : null
}
