import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { PreparedEvent } from './prepared-event.ts'

/** Cases whose conflicts are looked for; more would be held in memory. */
const MOST_CHECKED_CASES = 5000
const SHOWN_CASES = 20

/** A new case as the preview and the result name it. */
export interface NewCase {
  readonly caseId: string
  readonly number: string
}

/** What is told besides cases: each stream is one household, group, handover, visited customer, training case or body of the directory. */
const COUNTED_STREAMS = ['household', 'group', 'shift', 'regularVisit', 'training', 'referral'] as const
type CountedStream = (typeof COUNTED_STREAMS)[number]

function isCounted(kind: string): kind is CountedStream {
  return COUNTED_STREAMS.some((each) => each === kind)
}

/** Counts what an import brings while its events go by. */
export class ImportTally {
  newEvents = 0
  knownEvents = 0
  unknownKind = 0
  settings = 0
  ownWordings = 0
  /** New events of cases that are here, by case; no more than are checked for conflicts. */
  readonly changedEvents = new Map<string, EventEnvelope[]>()
  readonly newCaseIds = new Set<string>()
  readonly letters = new Set<string>()
  readonly desks = new Map<string, { readonly desk: string; readonly epoch: number }>()
  private readonly staffIds = new Set<string>()
  private readonly changedCaseIds = new Set<string>()
  private readonly streams: Readonly<Record<CountedStream, Set<string>>> = {
    household: new Set(),
    group: new Set(),
    shift: new Set(),
    regularVisit: new Set(),
    training: new Set(),
    referral: new Set(),
  }
  private latest: NewCase[] = []

  constructor(private readonly knownCaseIds: ReadonlySet<string>) {}

  get changedCases(): number {
    return this.changedCaseIds.size
  }

  /** Members of staff of whom something is new. */
  get staff(): number {
    return this.staffIds.size
  }

  /** Streams beside the cases of which something is new. */
  countOf(kind: CountedStream): number {
    return this.streams[kind].size
  }

  /** Whether more cases have changed than are checked for conflicts. */
  get isPartial(): boolean {
    return this.changedCaseIds.size > this.changedEvents.size
  }

  /** Some new cases, the last one in the order of events first. */
  get newCases(): readonly NewCase[] {
    return this.latest.toReversed()
  }

  /** Every event of the files, new or not. */
  addOrigin({ desk, epoch }: Pick<EventEnvelope, 'desk' | 'epoch'>): void {
    this.letters.add(desk.charAt(0))
    this.desks.set(`${desk}-${epoch}`, { desk, epoch })
  }

  /** An event this desk does not have. */
  addNew(event: PreparedEvent): void {
    this.newEvents += 1
    if (!event.isKnown) this.unknownKind += 1
    const { kind, id } = event.stream
    if (kind === 'case') this.addOfCase(event)
    if (kind === 'staff') this.staffIds.add(id)
    if (kind === 'settings') this.settings += 1
    if (kind === 'prompts') this.ownWordings += 1
    if (isCounted(kind)) this.streams[kind].add(id)
  }

  private addOfCase(event: PreparedEvent): void {
    const { number } = event
    const caseId = event.stream.id
    if (!this.knownCaseIds.has(caseId)) {
      this.newCaseIds.add(caseId)
      if (number !== null) this.latest = [...this.latest, { caseId, number }].slice(-SHOWN_CASES)
      return
    }
    this.changedCaseIds.add(caseId)
    const known = this.changedEvents.get(caseId)
    if (known !== undefined) known.push(event.whole())
    else if (this.changedEvents.size < MOST_CHECKED_CASES) this.changedEvents.set(caseId, [event.whole()])
  }
}
