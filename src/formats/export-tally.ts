import type { EvidenceFile } from '../domain/evidence.ts'
import { CaseLineList, type CaseLines } from './case-lines.ts'
import type { CountedEvent, CountedLine, CountedPlace } from './counted-line.ts'
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

/** A group of cases on one matter. */
export interface SurveyedGroup extends Counted {
  readonly caseIds: ReadonlySet<string>
}

/** Everything that leaves with a whole export, counted. */
export interface SurveyTotals {
  readonly cases: ReadonlyMap<string, SurveyedCase>
  readonly groups: ReadonlyMap<string, SurveyedGroup>
  /** Staff, settings, roster, and streams of a newer version. */
  readonly rest: Counted
  readonly staffNames: ReadonlyMap<string, string>
  /** Where the events of the cases stand. */
  readonly lines: CaseLines
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const NO_FILES: readonly EvidenceFile[] = []

/** Counts events as they go by, in any order. */
export class SurveyTally {
  private readonly cases = new Map<string, Writable<SurveyedCase>>()
  private readonly groups = new Map<string, { events: number; bytes: number; caseIds: Set<string> }>()
  private readonly rest = { events: 0, bytes: 0 }
  private readonly staffNames = new Map<string, string>()
  private readonly lines = new CaseLineList()

  /** `origin` = its place in the survey. */
  add({ place, bytes, event }: CountedLine, origin: number): void {
    if (event?.stream.kind === 'staff') this.#addName(event)
    const counted = this.#countedOf(place, event, origin)
    counted.events += 1
    counted.bytes += bytes + 1
  }

  finished(): SurveyTotals {
    const { cases, groups, rest, staffNames } = this
    return { cases, groups, rest, staffNames, lines: this.lines.finished() }
  }

  #countedOf(place: CountedPlace, event: CountedEvent | null, origin: number): Writable<Counted> {
    if (place.stream.kind === 'case') return this.#caseOf(place, event, origin)
    return event?.stream.kind === 'group' ? this.#groupOf(event) : this.rest
  }

  #caseOf(place: CountedPlace, event: CountedEvent | null, origin: number): Writable<SurveyedCase> {
    const { stream, stamp, wallAt, seq } = place
    const known = this.cases.get(stream.id) ?? beginning(place)
    if (known.events === 0) this.cases.set(stream.id, known)
    known.lastLine = this.lines.add(origin, seq, known.lastLine)
    if (known.firstLine === 0) known.firstLine = known.lastLine
    if (stamp < known.firstStamp) {
      known.firstStamp = stamp
      if (known.number === '') known.receivedAt = wallAt
    }
    known.from = Math.min(known.from, wallAt)
    known.to = Math.max(known.to, wallAt)
    if (event?.kind === 'registered') {
      known.receivedAt = numberIn(event.data, 'receivedAt') ?? known.receivedAt
      known.number = textIn(event.data, 'number') ?? known.number
    }
    const file = event === null ? null : evidenceNamedBy(event)
    if (file !== null) known.evidence = [...known.evidence, file]
    return known
  }

  #groupOf({ stream, data }: CountedEvent): Writable<Counted> {
    const known = this.groups.get(stream.id) ?? { events: 0, bytes: 0, caseIds: new Set<string>() }
    this.groups.set(stream.id, known)
    const [formed, joined] = [valueIn(data, 'caseIds'), textIn(data, 'caseId')]
    for (const id of Array.isArray(formed) ? formed : []) if (typeof id === 'string') known.caseIds.add(id)
    if (joined !== null) known.caseIds.add(joined)
    return known
  }

  #addName(event: CountedEvent): void {
    const name = textIn(event.personal?.content, 'name')
    if (name !== null) this.staffNames.set(event.stream.id, name)
  }
}

function beginning({ stamp, wallAt }: CountedPlace): Writable<SurveyedCase> {
  const moments = { receivedAt: wallAt, from: wallAt, to: wallAt, firstStamp: stamp }
  return { events: 0, bytes: 0, number: '', evidence: NO_FILES, firstLine: 0, lastLine: 0, ...moments }
}

function valueIn(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}

function textIn(data: unknown, key: string): string | null {
  const value = valueIn(data, key)
  return typeof value === 'string' ? value : null
}

function numberIn(data: unknown, key: string): number | null {
  const value = valueIn(data, key)
  return typeof value === 'number' ? value : null
}
