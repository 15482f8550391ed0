import { createHash } from 'node:crypto'
import type { EventDraft, EventEnvelope } from '../../../../src/domain/event.ts'
import { chainLines } from '../../../../src/formats/journal-line.ts'
import { EMPTY_STAMP_STATE, stampCommand, type StampState } from '../../../../src/formats/stamp-command.ts'
import type {
  AppendFailure,
  AppendSuccess,
  JournalPort,
  OriginHead,
} from '../../../../src/storage/journal-port.ts'
import { NOW, OFFICE_ID, RECEPTIONIST_ID } from '../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A journal in memory, stamped and chained as main does it; `tellsEnd` false leaves `end` out of answers. */
export class MemoryJournal implements JournalPort {
  readonly events: EventEnvelope[] = []
  appends = 0
  /** Awaited before an append is acknowledged. */
  beforeAnswer: () => Promise<void> = () => Promise.resolve()
  tellsEnd = true
  #state: StampState = EMPTY_STAMP_STATE
  #head = ''
  readonly #origin: { desk: string; epoch: number }

  constructor(origin = { desk: 'A3F', epoch: 1 }) {
    this.#origin = origin
  }

  async append(commandId: string, drafts: readonly EventDraft[]): Promise<AppendSuccess | AppendFailure> {
    this.appends += 1
    const known = this.events.filter((event) => event.commandId === commandId)
    const events = known.length > 0 ? known : this.write(commandId, drafts)
    await this.beforeAnswer()
    return this.tellsEnd ? { ok: true, events, end: this.end() } : { ok: true, events }
  }

  /** What main writes by itself, or what another run has written. */
  write(commandId: string, drafts: readonly EventDraft[]): readonly EventEnvelope[] {
    const { envelopes, nextState } = stampCommand(drafts, {
      commandId,
      officeId: OFFICE_ID,
      ...this.#origin,
      by: RECEPTIONIST_ID,
      now: NOW + this.events.length,
      calendar: CALENDAR_UTC8,
      newSalt: () => '5a17'.repeat(8),
      sha256Hex,
      state: this.#state,
    })
    this.#head = chainLines(envelopes, this.end(), sha256Hex).end.head
    this.#state = nextState
    this.events.push(...envelopes)
    return envelopes
  }

  end(): OriginHead {
    return { ...this.#origin, seq: this.#state.seq, head: this.#head }
  }

  heads(): Promise<readonly OriginHead[]> {
    return Promise.resolve([this.end()])
  }

  read(_origin: unknown, afterSeq: number, limit: number): Promise<readonly EventEnvelope[]> {
    return Promise.resolve(this.events.filter(({ seq }) => seq > afterSeq).slice(0, limit))
  }
}

/** Several journals behind one port, as after a restore that opened a new epoch. */
export function severalOrigins(journals: readonly MemoryJournal[]): JournalPort {
  const journalOf = (origin: { desk: string; epoch: number }): MemoryJournal => {
    const found = journals.find(
      (each) => each.end().desk === origin.desk && each.end().epoch === origin.epoch,
    )
    if (!found) throw new Error(`No journal ${origin.desk}-${String(origin.epoch)}`)
    return found
  }
  return {
    append: (commandId, drafts) => {
      const [first] = journals
      if (!first) throw new Error('severalOrigins needs a journal; got none')
      return first.append(commandId, drafts)
    },
    heads: () => Promise.resolve(journals.map((each) => each.end())),
    read: (origin, afterSeq, limit) => journalOf(origin).read(origin, afterSeq, limit),
  }
}
