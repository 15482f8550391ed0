import type { EvidenceFile } from '../domain/evidence.ts'
import type { CountedEvent, CountedPlace } from './counted-line.ts'
import { evidenceNamedBy } from './export-evidence.ts'

/** Events of a stream, or of several, and the bytes of their lines. */
export interface Counted {
  readonly events: number
  readonly bytes: number
}

/** One case as it stands in the journal. */
export interface SurveyedCase extends Counted {
  /** '' until its registration was seen. */
  readonly number: string
  /** Epoch ms of its receipt; of its first event where the registration cannot be read. */
  readonly receivedAt: number
  readonly firstStamp: string
  /** Its first and last line in `SurveyTotals.lines`. */
  readonly firstLine: number
  readonly lastLine: number
  /** Wall time of its first and last event. */
  readonly from: number
  readonly to: number
  readonly evidence: readonly EvidenceFile[]
}

/** Cases by their id. */
export interface SurveyedCases extends Iterable<readonly [string, SurveyedCase]> {
  readonly size: number
  has(caseId: string): boolean
  values(): Iterable<SurveyedCase>
}

const NO_FILES: readonly EvidenceFile[] = []
/** What is remembered of a case as a number; the index in its row. */
const [EVENTS, BYTES, RECEIVED_AT, FIRST_LINE, LAST_LINE, FROM, TO, IS_RECEIVED, COLUMNS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
]
const FIRST_CASES = 1024

/** Cases as they were counted elsewhere: plain data, nearly all of it in memory that can be given away. */
export interface PackedCases {
  /** Ids, stamps and numbers of the cases, as JSON. */
  readonly texts: Uint8Array<ArrayBuffer>
  readonly rows: Float64Array<ArrayBuffer>
  readonly files: readonly (readonly [place: number, files: readonly EvidenceFile[]])[]
}

/** Where lines of cases that were counted elsewhere stand here. */
export interface AppendedLines {
  /** How much larger their numbers are here. */
  readonly offset: number
  /** Says that the second line follows the first one. */
  readonly join: (before: number, next: number) => void
}

/**
 * Every case that was counted: numbers in one row of numbers, because a hundred thousand objects would cost several times
 * as much memory, and the collector of garbage would carry them about. Each case is made an object when it is looked at.
 */
export class CountedCases implements SurveyedCases {
  readonly #places = new Map<string, number>()
  readonly #stamps: string[] = []
  readonly #names: string[] = []
  readonly #files = new Map<number, readonly EvidenceFile[]>()
  #rows = new Float64Array(FIRST_CASES * COLUMNS)

  get size(): number {
    return this.#places.size
  }

  has(caseId: string): boolean {
    return this.#places.has(caseId)
  }

  *values(): Generator<SurveyedCase> {
    for (const place of this.#places.values()) yield this.#at(place)
  }

  *[Symbol.iterator](): Generator<readonly [string, SurveyedCase]> {
    for (const [caseId, place] of this.#places) yield [caseId, this.#at(place)]
  }

  /** Counts an event of a case; `lineAfter` writes its line behind the last one of the case, and answers its number. */
  add(
    { stream, stamp, wallAt }: CountedPlace,
    event: CountedEvent | null,
    bytes: number,
    lineAfter: (lastLine: number) => number,
  ): void {
    const place = this.#placeOf(stream.id, stamp, wallAt)
    const rows = this.#rows
    const row = place * COLUMNS
    const line = lineAfter(rows[row + LAST_LINE] ?? 0)
    rows[row + LAST_LINE] = line
    if (rows[row + FIRST_LINE] === 0) rows[row + FIRST_LINE] = line
    rows[row + EVENTS] = (rows[row + EVENTS] ?? 0) + 1
    rows[row + BYTES] = (rows[row + BYTES] ?? 0) + bytes
    if (stamp < (this.#stamps[place] ?? '')) {
      this.#stamps[place] = stamp
      if (rows[row + IS_RECEIVED] !== 1) rows[row + RECEIVED_AT] = wallAt
    }
    rows[row + FROM] = Math.min(rows[row + FROM] ?? wallAt, wallAt)
    rows[row + TO] = Math.max(rows[row + TO] ?? wallAt, wallAt)
    if (event !== null) this.#tell(place, event)
  }

  packed(): PackedCases {
    const texts = new TextEncoder().encode(
      JSON.stringify([[...this.#places.keys()], this.#stamps, this.#names]),
    )
    const rows = this.#rows.slice(0, this.#places.size * COLUMNS)
    return { texts, rows, files: [...this.#files] }
  }

  /** Counts what was counted elsewhere of events that stand behind all of these. */
  append({ texts, rows, files }: PackedCases, lines: AppendedLines): void {
    // A parsed boundary: `packed` wrote it.
    const [ids, stamps, names] = JSON.parse(new TextDecoder().decode(texts)) as readonly string[][]
    const places = Array.from(ids ?? [], (caseId, at) => {
      const theirs = rows.subarray(at * COLUMNS, (at + 1) * COLUMNS)
      for (const column of [FIRST_LINE, LAST_LINE]) theirs[column] = (theirs[column] ?? 0) + lines.offset
      return this.#appendCase({ caseId, stamp: stamps?.[at] ?? '', name: names?.[at] ?? '' }, theirs, lines)
    })
    for (const [at, more] of files) {
      const place = places[at] ?? 0
      this.#files.set(place, [...(this.#files.get(place) ?? NO_FILES), ...more])
    }
  }

  #appendCase(
    { caseId, stamp, name }: { readonly caseId: string; readonly stamp: string; readonly name: string },
    theirs: Float64Array,
    { join }: AppendedLines,
  ): number {
    const known = this.#places.get(caseId)
    const place = this.#placeOf(caseId, stamp, theirs[RECEIVED_AT] ?? 0)
    const ours = this.#rows.subarray(place * COLUMNS, (place + 1) * COLUMNS)
    if (known === undefined) {
      ours.set(theirs)
      this.#names[place] = name
      return place
    }
    join(ours[LAST_LINE] ?? 0, theirs[FIRST_LINE] ?? 0)
    for (const column of [EVENTS, BYTES]) ours[column] = (ours[column] ?? 0) + (theirs[column] ?? 0)
    const isEarlier = stamp < (this.#stamps[place] ?? '')
    if (theirs[IS_RECEIVED] === 1 || (isEarlier && ours[IS_RECEIVED] !== 1))
      ours[RECEIVED_AT] = theirs[RECEIVED_AT] ?? 0
    if (isEarlier) this.#stamps[place] = stamp
    if (name !== '') this.#names[place] = name
    ours[LAST_LINE] = theirs[LAST_LINE] ?? 0
    ours[FROM] = Math.min(ours[FROM] ?? 0, theirs[FROM] ?? 0)
    ours[TO] = Math.max(ours[TO] ?? 0, theirs[TO] ?? 0)
    ours[IS_RECEIVED] = Math.max(ours[IS_RECEIVED] ?? 0, theirs[IS_RECEIVED] ?? 0)
    return place
  }

  #tell(place: number, event: CountedEvent): void {
    if (event.kind === 'registered') {
      const [receivedAt, name] = [valueIn(event.data, 'receivedAt'), valueIn(event.data, 'number')]
      if (typeof receivedAt === 'number') {
        this.#rows[place * COLUMNS + RECEIVED_AT] = receivedAt
        this.#rows[place * COLUMNS + IS_RECEIVED] = 1
      }
      if (typeof name === 'string') this.#names[place] = name
    }
    const file = evidenceNamedBy(event)
    if (file !== null) this.#files.set(place, [...(this.#files.get(place) ?? NO_FILES), file])
  }

  #placeOf(caseId: string, stamp: string, wallAt: number): number {
    const known = this.#places.get(caseId)
    if (known !== undefined) return known
    const place = this.#places.size
    const row = place * COLUMNS
    if (row === this.#rows.length) {
      const rows = new Float64Array(row * 2)
      rows.set(this.#rows)
      this.#rows = rows
    }
    this.#places.set(caseId, place)
    this.#stamps.push(stamp)
    this.#names.push('')
    for (const column of [RECEIVED_AT, FROM, TO]) this.#rows[row + column] = wallAt
    return place
  }

  #at(place: number): SurveyedCase {
    const of = (column: number) => this.#rows[place * COLUMNS + column] ?? 0
    return {
      events: of(EVENTS),
      bytes: of(BYTES),
      number: this.#names[place] ?? '',
      receivedAt: of(RECEIVED_AT),
      firstStamp: this.#stamps[place] ?? '',
      firstLine: of(FIRST_LINE),
      lastLine: of(LAST_LINE),
      from: of(FROM),
      to: of(TO),
      evidence: this.#files.get(place) ?? NO_FILES,
    }
  }
}

/** A field of something that may be an object. */
export function valueIn(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}
