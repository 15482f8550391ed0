import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { Breathe } from '../../../src/formats/export-source.ts'
import type { Journal } from '../journal/journal.ts'
import type { Origin } from '../journal/segment.ts'
import { EventIndex } from './event-index.ts'

const PAGE_EVENTS = 2000

type ReadJournal = Pick<Journal, 'heads' | 'read'>

/** What this desk has, as far as an import must know it. */
export interface LocalEvents {
  readonly index: EventIndex
  readonly caseIds: Set<string>
}

/** Reads the journal once, own and received events. `progress` counts places, not events. */
export async function readLocalEvents(
  journal: ReadJournal,
  breathe: Breathe,
  progress: (done: number, total: number) => void,
): Promise<LocalEvents> {
  const local: LocalEvents = { index: new EventIndex(), caseIds: new Set() }
  const total = journal.heads().reduce((sum, { seq }) => sum + seq, 0)
  let done = 0
  for await (const event of localEvents(journal, breathe)) {
    local.index.add(event, JSON.stringify(event))
    if (event.stream.kind === 'case') local.caseIds.add(event.stream.id)
    done += 1
    if (done % PAGE_EVENTS === 0) progress(done, total)
  }
  return local
}

/** Every event that can be read. */
export async function* localEvents(journal: ReadJournal, breathe: Breathe): AsyncGenerator<EventEnvelope> {
  for (const head of journal.heads()) {
    let known = 0
    while (known < head.seq) {
      await breathe()
      const page = await journal.read(head, known, PAGE_EVENTS)
      const last = page.at(-1)
      if (last === undefined || last.seq <= known) break
      yield* page
      known = last.seq
    }
  }
}

/** The event at a place, wherever it lies. */
export async function localEventAt(
  journal: ReadJournal,
  { desk, epoch }: Origin,
  seq: number,
): Promise<EventEnvelope | null> {
  for (const head of journal.heads()) {
    if (head.desk !== desk || head.epoch !== epoch || head.seq < seq) continue
    const [event] = await journal.read(head, seq - 1, 1)
    if (event?.seq === seq) return event
  }
  return null
}
