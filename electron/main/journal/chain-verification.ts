import { join } from 'node:path'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import { sha256Hex } from '../sha256.ts'
import type { JournalFiles } from './journal-files.ts'
import { scanSegment } from './segment-scan.ts'
import { originName, segmentName, segmentNumbers, type Origin, type Segment } from './segment.ts'

/**
 * Reads a chain from its first byte to its last and names every line that does not hold, first to last (`safety.md`
 * row 41). `segments` is what the running program knows of the chain: with it a cut tail is found, too. `named` is what
 * faults call the folder.
 */
export async function verifyChain(
  origin: Origin,
  folder: string,
  segments: readonly Segment[],
  files: JournalFiles,
  named = originName(origin),
): Promise<JournalFault[]> {
  const known = new Map(segments.map((segment) => [segment.header.segment, segment]))
  const present = new Set(segmentNumbers(await files.list(folder)))
  const last = Math.max(0, ...present, ...known.keys())
  const faults: JournalFault[] = []
  for (let number = 1; number <= last; number++) {
    const file = `${named}/${segmentName(number)}`
    if (!present.has(number)) {
      faults.push({ kind: 'missingSegment', file, line: 0, detail: 'The file is not there' })
      continue
    }
    const bytes = await files.read(join(folder, segmentName(number)))
    faults.push(...segmentFaults(bytes, file, known.get(number)))
  }
  return faults
}

function segmentFaults(bytes: Buffer, file: string, known: Segment | undefined): readonly JournalFault[] {
  if (known === undefined) return scanSegment(bytes, { file, sha256Hex, acknowledged: null }).faults
  // Behind the acknowledged part of an open segment a command may be on its way.
  const read = known.sha256 === null ? bytes.subarray(0, known.bytes) : bytes
  const scan = scanSegment(read, { file, sha256Hex, acknowledged: known.end })
  if (scan.header !== null && canonicalJson(scan.header) !== canonicalJson(known.header)) {
    const detail = `The header says ${canonicalJson(scan.header)}; expected ${canonicalJson(known.header)}`
    return [{ kind: 'brokenChain', file, line: 1, detail }, ...scan.faults]
  }
  const isBroken = scan.faults.some(({ kind }) => kind !== 'unacknowledged')
  const sum = sha256Hex(bytes.subarray(0, known.bytes))
  if (isBroken || known.sha256 === null || sum === known.sha256) return scan.faults
  return [
    ...scan.faults,
    { kind: 'summaryMismatch', file, line: 0, detail: `SHA-256 is ${sum}; expected ${known.sha256}` },
  ]
}
