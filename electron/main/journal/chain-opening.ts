import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import { EMPTY_STAMP_STATE, greatestSerials, type StampState } from '../../../src/formats/stamp-command.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import type { JournalFiles } from './journal-files.ts'
import { readSegment, writeSummary, type SegmentReading } from './segment-reading.ts'
import { originName, segmentName, segmentNumbers, summaryPath, type Chain, type Origin } from './segment.ts'

/** Faults that leave the end of the chain known for certain. */
const HARMLESS: ReadonlySet<JournalFault['kind']> = new Set(['torn', 'unacknowledged', 'summaryMismatch'])

/**
 * Opens one chain: reads the summaries of sealed segments and the open segment only, cuts off what was torn, and names
 * what does not hold (ADR 2). Rejects only when the system refuses to read.
 */
export async function openChain(
  origin: Origin,
  folder: string,
  files: JournalFiles,
): Promise<{ readonly chain: Chain; readonly faults: readonly JournalFault[] }> {
  const faults: JournalFault[] = []
  const names = await files.list(folder)
  const numbers = segmentNumbers(names)
  const readings: SegmentReading[] = []
  for (const [index, number] of numbers.entries()) {
    const file = `${originName(origin)}/${segmentName(number)}`
    const expected = (numbers[index - 1] ?? 0) + 1
    if (number !== expected) {
      const missing = `${originName(origin)}/${segmentName(expected)}`
      faults.push({
        kind: 'missingSegment',
        file: missing,
        line: 0,
        detail: `The next one is ${segmentName(number)}`,
      })
    }
    const hasSummary = names.includes(summaryPath(segmentName(number)))
    const next = numbers[index + 1] ?? null
    const reading = await readSegment({ folder, number, next, hasSummary, file }, files, faults)
    if (reading === null) continue
    faults.push(...jointFaults(reading, origin, number, readings.at(-1), number === expected))
    readings.push(reading)
    if (reading.events.length > 0 && !reading.isOpen) await writeSummary(reading.path, reading.summary, files)
  }
  const isContinuable = faults.every(({ kind }) => HARMLESS.has(kind))
  return { chain: chainOf(origin, folder, readings, isContinuable, numbers.at(-1) ?? 0), faults }
}

/** A segment must say that it is what its name says, and begin where the one before it ends. */
function jointFaults(
  { file, summary: { header } }: SegmentReading,
  origin: Origin,
  number: number,
  before: SegmentReading | undefined,
  isNextInRow: boolean,
): JournalFault[] {
  const named = `${header.desk}-${header.epoch} segment ${header.segment}`
  const expectedName = `${originName(origin)} segment ${number}`
  if (named !== expectedName) {
    return [
      { kind: 'brokenChain', file, line: 1, detail: `The header says ${named}; expected ${expectedName}` },
    ]
  }
  const end = endOf(before)
  if (!isNextInRow || (header.after.seq === end.seq && header.after.head === end.head)) return []
  const detail = `Begins after event ${header.after.seq}, ${header.after.head}; expected ${end.seq}, ${end.head}`
  return [{ kind: 'brokenChain', file, line: 1, detail }]
}

function endOf(reading: SegmentReading | undefined): ChainEnd {
  return { seq: reading?.summary.lastSeq ?? 0, head: reading?.summary.head ?? '' }
}

function chainOf(
  origin: Origin,
  folder: string,
  readings: readonly SegmentReading[],
  isContinuable: boolean,
  lastNumber: number,
): Chain {
  const last = readings.at(-1)
  const end = endOf(last)
  return {
    ...origin,
    folder,
    segments: readings.map(({ path, file, summary, isOpen }) => ({
      header: summary.header,
      path,
      file,
      end: { seq: summary.lastSeq, head: summary.head },
      bytes: summary.bytes,
      sha256: isOpen ? null : summary.sha256,
    })),
    end,
    state: { ...readings.reduce(addState, EMPTY_STAMP_STATE), seq: end.seq },
    officeEvents: readings.flatMap(({ summary }) => summary.events),
    openEvents: readings.flatMap(({ events }) => events),
    isLastOpen: last?.isOpen === true && last.summary.header.segment === lastNumber,
    isContinuable,
  }
}

function addState(state: StampState, { summary }: SegmentReading): StampState {
  const isLater = summary.stamp !== null && (state.stamp === null || summary.stamp > state.stamp)
  return {
    stamp: isLater ? summary.stamp : state.stamp,
    seq: summary.lastSeq,
    serials: greatestSerials(state.serials, summary.serials),
  }
}
