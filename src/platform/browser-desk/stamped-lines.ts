import * as v from 'valibot'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { failure, type Failure } from '../../../electron/contract/failures.ts'
import { count } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import type { EventDraft, EventEnvelope } from '../../domain/event.ts'
import { chainLines, parseJournalLine } from '../../formats/journal-line.ts'
import { EMPTY_STAMP_STATE, stampCommand } from '../../formats/stamp-command.ts'

/** End of the chain, with the state the next command is stamped from. */
export interface StampedEnd {
  readonly seq: number
  readonly head: string
  readonly memory: unknown
}

export type StampedLines =
  | {
      readonly ok: true
      readonly events: readonly EventEnvelope[]
      readonly lines: readonly string[]
      readonly end: StampedEnd
    }
  | Failure

export interface StampingDesk {
  readonly officeId: string
  readonly desk: string
  readonly epoch: number
  /** Staff id of the person signed in; a failure when nobody is, or the screen is covered. */
  readonly author: () => { readonly ok: true; readonly value: string } | Failure
  readonly now: () => number
  readonly calendar: Calendar
  readonly newSalt: () => string
}

const stampState = v.object({
  stamp: v.nullable(v.string()),
  seq: count,
  serials: v.record(v.string(), count),
})

/** SHA-256 of a text, synchronous, because an IndexedDB transaction is waiting for it. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Parses one line of the journal; `null` when it is none. */
export function readLine(line: string): EventEnvelope | null {
  return parseJournalLine(line)?.event ?? null
}

/** Stamps commands as main does, to the same bytes (ADR 5), for the journal in IndexedDB. */
export function stampedLines(
  desk: StampingDesk,
): (commandId: string, drafts: readonly EventDraft[], end: StampedEnd | null) => StampedLines {
  return (commandId, drafts, end) => {
    const author = desk.author()
    if (!author.ok) return author
    const state = end === null ? EMPTY_STAMP_STATE : v.parse(stampState, end.memory)
    const { envelopes, nextState } = stampCommand(drafts, {
      commandId,
      officeId: desk.officeId,
      desk: desk.desk,
      epoch: desk.epoch,
      by: author.value,
      now: desk.now(),
      calendar: desk.calendar,
      newSalt: desk.newSalt,
      sha256Hex,
      state,
    })
    const chained = chainLines(envelopes, { seq: end?.seq ?? 0, head: end?.head ?? '' }, sha256Hex)
    // Read back from the lines, so that the projection holds what a rebuild would give, and no watched objects.
    const events = chained.texts.map(readLine).filter((event) => event !== null)
    if (events.length !== drafts.length) return failure('badRequest', { events: drafts.length })
    return { ok: true, events, lines: chained.texts, end: { ...chained.end, memory: nextState } }
  }
}
