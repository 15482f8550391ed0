import { CaseLineList, type CaseLines } from './case-lines.ts'
import { CountedCases, valueIn, type Counted, type PackedCases, type SurveyedCases } from './counted-cases.ts'
import type { CountedEvent, CountedLine } from './counted-line.ts'

/** A group of cases on one matter. */
export interface SurveyedGroup extends Counted {
  readonly caseIds: ReadonlySet<string>
}

/** Everything that leaves with a whole export, counted. */
export interface SurveyTotals {
  readonly cases: SurveyedCases
  readonly groups: ReadonlyMap<string, SurveyedGroup>
  /** Staff, settings, roster, and streams of a newer version. */
  readonly rest: Counted
  readonly staffNames: ReadonlyMap<string, string>
  /** Where the events of the cases stand. */
  readonly lines: CaseLines
}

/** What was counted of a part of the journal: plain data, for another thread. */
export interface PackedTally {
  readonly cases: PackedCases
  readonly groups: ReadonlyMap<string, SurveyedGroup>
  readonly rest: Counted
  readonly staffNames: ReadonlyMap<string, string>
  readonly lines: CaseLines
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Counts events as they go by, in any order. */
export class SurveyTally {
  private readonly cases = new CountedCases()
  private readonly groups = new Map<string, { events: number; bytes: number; caseIds: Set<string> }>()
  private readonly rest = { events: 0, bytes: 0 }
  private readonly staffNames = new Map<string, string>()
  private readonly lines: CaseLineList

  /** `events` = how many there will be at most. */
  constructor(events: number) {
    this.lines = new CaseLineList(events)
  }

  /** `origin` = its place in the survey. */
  add({ place, bytes, event }: CountedLine, origin: number): void {
    if (place.stream.kind === 'case') {
      const lineAfter = (lastLine: number) => this.lines.add(origin, place.seq, lastLine)
      this.cases.add(place, event, bytes + 1, lineAfter)
      return
    }
    if (event?.stream.kind === 'staff') this.#addName(event)
    const counted = event?.stream.kind === 'group' ? this.#groupOf(event) : this.rest
    counted.events += 1
    counted.bytes += bytes + 1
  }

  packed(): PackedTally {
    const { groups, rest, staffNames } = this
    return { groups, rest, staffNames, cases: this.cases.packed(), lines: this.lines.finished() }
  }

  /** Counts what was counted elsewhere of events that stand behind all of these. */
  append({ cases, groups, rest, staffNames, lines }: PackedTally): void {
    const offset = this.lines.append(lines)
    this.cases.append(cases, { offset, join: (before, next) => this.lines.join(before, next) })
    for (const [id, theirs] of groups) {
      const ours = this.#groupWith(id)
      addCounted(ours, theirs)
      for (const caseId of theirs.caseIds) ours.caseIds.add(caseId)
    }
    addCounted(this.rest, rest)
    for (const [staffId, name] of staffNames) this.staffNames.set(staffId, name)
  }

  finished(): SurveyTotals {
    const { cases, groups, rest, staffNames } = this
    return { cases, groups, rest, staffNames, lines: this.lines.finished() }
  }

  #groupOf({ stream, data }: CountedEvent): Writable<Counted> {
    const known = this.#groupWith(stream.id)
    const [formed, joined] = [valueIn(data, 'caseIds'), valueIn(data, 'caseId')]
    for (const id of Array.isArray(formed) ? formed : []) if (typeof id === 'string') known.caseIds.add(id)
    if (typeof joined === 'string') known.caseIds.add(joined)
    return known
  }

  #groupWith(id: string): Writable<Counted> & { readonly caseIds: Set<string> } {
    const known = this.groups.get(id) ?? { events: 0, bytes: 0, caseIds: new Set<string>() }
    this.groups.set(id, known)
    return known
  }

  #addName(event: CountedEvent): void {
    const name = valueIn(event.personal?.content, 'name')
    if (typeof name === 'string') this.staffNames.set(event.stream.id, name)
  }
}

function addCounted(ours: Writable<Counted>, { events, bytes }: Counted): void {
  ours.events += events
  ours.bytes += bytes
}
