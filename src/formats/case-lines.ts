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

const FIRST_LINES = 1024

/** Writes `CaseLines` while the events go by. */
export class CaseLineList {
  #origins = new Uint16Array(FIRST_LINES)
  #seqs = new Uint32Array(FIRST_LINES)
  #next = new Uint32Array(FIRST_LINES)
  #count = 1

  /** Adds a line behind `before`, the last one of its case (0 = it is the first); answers its number. */
  add(origin: number, seq: number, before: number): number {
    const line = this.#count
    if (line === this.#seqs.length) this.#grow()
    this.#origins[line] = origin
    this.#seqs[line] = seq
    if (before > 0) this.#next[before] = line
    this.#count += 1
    return line
  }

  /** As it stands; in memory several threads may share where there is such. */
  finished(): CaseLines {
    return {
      origins: shareable(this.#origins.subarray(0, this.#count)),
      seqs: shareable(this.#seqs.subarray(0, this.#count)),
      next: shareable(this.#next.subarray(0, this.#count)),
    }
  }

  #grow(): void {
    const lines = this.#seqs.length * 2
    const [origins, seqs, next] = [new Uint16Array(lines), new Uint32Array(lines), new Uint32Array(lines)]
    origins.set(this.#origins)
    seqs.set(this.#seqs)
    next.set(this.#next)
    this.#origins = origins
    this.#seqs = seqs
    this.#next = next
  }
}

/** The same numbers in memory that is not copied when it goes to another thread; a page has none. */
export function shareable<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers): Numbers {
  if (typeof SharedArrayBuffer === 'undefined') return numbers
  const shared = new SharedArrayBuffer(numbers.byteLength)
  const copy = numbers instanceof Uint16Array ? new Uint16Array(shared) : new Uint32Array(shared)
  copy.set(numbers)
  // A parsed boundary: the copy is made as what it is a copy of.
  return copy as Numbers
}
