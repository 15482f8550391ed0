/**
 * Where the events of every case stand in the journal: of each line the place of its origin in the survey, its number
 * there, and the next line of the same case. Line 0 is none. Plain numbers, some ten bytes an event, so that several
 * threads can look at the same ones.
 */
export interface CaseLines {
  readonly origins: Uint16Array
  readonly seqs: Uint32Array
  readonly next: Uint32Array
}

/** More are never asked for beforehand: numbers of events may have holes. */
const MOST_LINES_AT_FIRST = 4_000_000

/** Writes `CaseLines` while the events go by; in memory several threads may share where there is such. */
export class CaseLineList {
  #lines: CaseLines
  #count = 1

  /** `expected` = how many lines there will be at most; more can be added all the same. */
  constructor(expected: number) {
    this.#lines = room(Math.min(expected, MOST_LINES_AT_FIRST) + 1)
  }

  /** Adds a line behind `before`, the last one of its case (0 = it is the first); answers its number. */
  add(origin: number, seq: number, before: number): number {
    const line = this.#count
    if (line === this.#lines.seqs.length) this.#grow(line * 2)
    const { origins, seqs, next } = this.#lines
    origins[line] = origin
    seqs[line] = seq
    if (before > 0) next[before] = line
    this.#count += 1
    return line
  }

  /** Adds lines that were counted behind these; answers how much larger their numbers are here. */
  append({ origins, seqs, next }: CaseLines): number {
    const [first, offset] = [this.#count, this.#count - 1]
    const end = first + seqs.length - 1
    if (end > this.#lines.seqs.length) this.#grow(end)
    this.#lines.origins.set(origins.subarray(1), first)
    this.#lines.seqs.set(seqs.subarray(1), first)
    for (let line = 1; line < next.length; line += 1) {
      const after = next[line] ?? 0
      this.#lines.next[offset + line] = after === 0 ? 0 : after + offset
    }
    this.#count = end
    return offset
  }

  /** Says that `next` is the line behind `before`, which had none yet. */
  join(before: number, next: number): void {
    this.#lines.next[before] = next
  }

  finished(): CaseLines {
    const { origins, seqs, next } = this.#lines
    const end = this.#count
    return { origins: origins.subarray(0, end), seqs: seqs.subarray(0, end), next: next.subarray(0, end) }
  }

  #grow(lines: number): void {
    const larger = room(lines)
    larger.origins.set(this.#lines.origins)
    larger.seqs.set(this.#lines.seqs)
    larger.next.set(this.#lines.next)
    this.#lines = larger
  }
}

function room(lines: number): CaseLines {
  return {
    origins: new Uint16Array(memoryOf(lines * Uint16Array.BYTES_PER_ELEMENT)),
    seqs: new Uint32Array(memoryOf(lines * Uint32Array.BYTES_PER_ELEMENT)),
    next: new Uint32Array(memoryOf(lines * Uint32Array.BYTES_PER_ELEMENT)),
  }
}

/** Memory that is not copied when it goes to another thread; a page has none such. */
function memoryOf(bytes: number): ArrayBuffer | SharedArrayBuffer {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes)
}

/** The same numbers in such memory. */
export function shareable(numbers: Uint32Array): Uint32Array {
  const copy = new Uint32Array(memoryOf(numbers.byteLength))
  copy.set(numbers)
  return copy
}
