import type { EventDraft, EventEnvelope, StreamRef } from '../domain/event.ts'
import { catchUp } from './catch-up.ts'
import { streamKey, type DeskDatabase } from './desk-database.ts'
import type { AppendFailure, AppendSuccess, JournalPort, OriginHead } from './journal-port.ts'
import { isInside } from './journal-inside.ts'
import type { Applied } from './projected-change.ts'
import { applyEvents, applyWithin } from './projection.ts'
import { eventsOf, storedReceipt } from './stored-receipt.ts'
import { withinLimit } from './time-limit.ts'
import type { UnfoldedEvents } from './unfolded-events.ts'
import type { Ends, WrittenEnds } from './written-ends.ts'

/** `isProjected` false: written to the journal, so saved, and folded in later. */
export type Appended =
  | { readonly ok: true; readonly events: readonly EventEnvelope[]; readonly isProjected: boolean }
  | AppendFailure

export interface AppendOptions {
  /** What must be true of the cases concerned; otherwise `badRequest`, and nothing is written. */
  readonly expectCase?: 'new' | 'known'
  /** `false`: the command was minted in this run and never sent, so no receipt of it can exist. Saves a read. */
  readonly mayBeKnown?: boolean
  /** Milliseconds this one may take; a list of thousands is longer under way than a complaint. */
  readonly limitMs?: number
  /**
   * A piece of a list (ADR 42): the next command goes to the journal while this one is still being folded, and its
   * transaction is relaxed. What a power cut takes of it stands in the journal; the start-up check finds it behind.
   */
  readonly isListPiece?: boolean
}

export interface CommandWriterParts {
  readonly db: DeskDatabase
  readonly journal: JournalPort
  readonly unfolded: UnfoldedEvents
  readonly ends: WrittenEnds
  /** A save that has not settled after this time is reported as not saved (`safety.md` rows 3 and 4). */
  readonly watchdogMs: number
  readonly onFolded: (changed: readonly StreamRef[]) => void
}

export type AppendCommand = (
  commandId: string,
  drafts: readonly EventDraft[],
  options?: AppendOptions,
) => Promise<Appended>

/** What the journal has acknowledged and the projection has not taken yet; `applied` where one transaction held both. */
interface Journalled {
  readonly answer: AppendSuccess
  readonly applied: Applied | null
}

interface Attempt {
  isExpired: boolean
  acknowledged: readonly EventEnvelope[] | null
}

/** Asking the projection may not eat up the time the journal needs. */
const RECEIPT_LIMIT_MS = 1000

/**
 * Makes the only writer: stored receipt, journal, projection, one command after the other (ADR 2). Behind a piece of a list
 * the next one goes to the journal already; into the projection they come in their order all the same.
 *
 * When the watchdog ends, the answer is given but the work goes on: what the journal acknowledges later is folded in, and
 * a retry with the same ids gets its receipt.
 */
export function commandWriter(parts: CommandWriterParts): AppendCommand {
  /** Until the next command may go to the journal, and until it may come into the projection. */
  let line: Promise<unknown> = Promise.resolve()
  let folding: Promise<unknown> = Promise.resolve()

  return (commandId, drafts, options = {}) => {
    const attempt: Attempt = { isExpired: false, acknowledged: null }
    const limitMs = options.limitMs ?? parts.watchdogMs
    const before = folding
    const written = line.then(() =>
      attempt.isExpired ? notSaved(limitMs) : write(parts, attempt, commandId, drafts, options),
    )
    const work = written.then(async (journalled) => {
      if (!('answer' in journalled)) return journalled
      await before
      return folded(parts, journalled, options)
    })
    const answer = withinLimit('Saving', limitMs, work).catch(() => expire(parts, attempt, limitMs))
    folding = answer
    line = options.isListPiece === true ? Promise.race([written, answer]) : answer
    return answer
  }
}

function expire(parts: CommandWriterParts, attempt: Attempt, limitMs: number): Appended {
  attempt.isExpired = true
  if (attempt.acknowledged === null) return notSaved(limitMs)
  keepUnfolded(parts, attempt.acknowledged)
  return { ok: true, events: attempt.acknowledged, isProjected: false }
}

function notSaved(limitMs: number): Appended {
  return { ok: false, code: 'timedOut', params: { seconds: limitMs / 1000 } }
}

async function write(
  parts: CommandWriterParts,
  attempt: Attempt,
  commandId: string,
  drafts: readonly EventDraft[],
  options: AppendOptions,
): Promise<Appended | Journalled> {
  try {
    const receipt = options.mayBeKnown === false ? [] : await knownReceipt(parts, commandId, drafts)
    if (receipt.length > 0) return { ok: true, events: receipt, isProjected: true }
    const refusal = await unmetExpectation(parts, drafts, options)
    if (refusal) return refusal

    const { journal } = parts
    let applied: Applied | null = null
    const answer = isInside(journal)
      ? await journal.appendAnd(commandId, drafts, async (events, end) => {
          applied = await applyWithin(journal.database, events, end)
        })
      : await journal.append(commandId, drafts)
    if (!answer.ok) return answer
    attempt.acknowledged = answer.events
    return { answer, applied }
  } catch (error) {
    return {
      ok: false,
      code: 'writeFailed',
      params: { detail: error instanceof Error ? error.name : 'unknown' },
    }
  }
}

async function folded(
  parts: CommandWriterParts,
  { answer, applied }: Journalled,
  options: AppendOptions,
): Promise<Appended> {
  return { ok: true, events: answer.events, isProjected: await fold(parts, answer, applied, options) }
}

async function knownReceipt(
  { db }: CommandWriterParts,
  commandId: string,
  drafts: readonly EventDraft[],
): Promise<readonly EventEnvelope[]> {
  try {
    return await withinLimit('Asking for a receipt', RECEIPT_LIMIT_MS, storedReceipt(db, commandId, drafts))
  } catch {
    // A broken projection must not keep a record from the journal, which knows the commands of this run itself.
    return []
  }
}

async function unmetExpectation(
  { db, unfolded }: CommandWriterParts,
  drafts: readonly EventDraft[],
  { expectCase }: AppendOptions,
): Promise<AppendFailure | null> {
  if (expectCase === undefined) return null
  for (const { stream } of drafts) {
    if (stream.kind !== 'case') continue
    const isKnown = unfolded.of(stream).length > 0 || (await eventsOf(db, stream)).length > 0
    if (isKnown !== (expectCase === 'known')) {
      return { ok: false, code: 'badRequest', params: { caseId: stream.id, expected: expectCase } }
    }
  }
  return null
}

async function fold(
  parts: CommandWriterParts,
  answer: AppendSuccess,
  early: Applied | null,
  { mayBeKnown, isListPiece }: AppendOptions,
): Promise<boolean> {
  const { db, journal, unfolded, ends, onFolded } = parts
  // The id of a case is minted with the command that registers it.
  const isAbsent = mayBeKnown === false ? registeredIn(answer.events) : undefined
  // So is the id of a household with the piece of a list that brings it.
  const newStreams = mayBeKnown === false && isListPiece === true ? begunIn(answer.events) : undefined
  try {
    const end = answer.end ?? (await endOf(journal, answer.events))
    await ends.write(async (known) => {
      const applied =
        early ??
        (await applyEvents(db, answer.events, end, {
          ends: known,
          isRelaxed: isListPiece === true,
          ...(isAbsent && { isAbsent }),
          ...(newStreams && { newStreams }),
        }))
      if (applied.kind === 'applied') {
        unfolded.remove(answer.events)
        onFolded(applied.changed)
        return written(applied.ends)
      }
      const { changed } = await catchUp(db, journal, await journal.heads())
      unfolded.clear()
      onFolded(changed)
      return written()
    })
    return true
  } catch {
    // Written to the journal, so saved; the next command or the next start folds it in.
    keepUnfolded(parts, answer.events)
    return false
  }
}

function written(ends: Ends | null = null): { readonly result: undefined; readonly ends: Ends | null } {
  return { result: undefined, ends }
}

function registeredIn(events: readonly EventEnvelope[]): (caseId: string) => boolean {
  const registered = new Set(
    events.filter(({ kind }) => kind === 'registered').map(({ stream }) => stream.id),
  )
  return (caseId) => registered.has(caseId)
}

function begunIn(events: readonly EventEnvelope[]): ReadonlySet<string> {
  return new Set(events.filter(({ seen }) => seen.length === 0).map(({ stream }) => streamKey(stream)))
}

function keepUnfolded({ unfolded, onFolded }: CommandWriterParts, events: readonly EventEnvelope[]): void {
  unfolded.add(events)
  onFolded(events.map(({ stream }) => stream))
}

async function endOf(
  journal: JournalPort,
  events: readonly EventEnvelope[],
): Promise<OriginHead | undefined> {
  const last = events.at(-1)
  return last && (await journal.heads()).find(({ desk, epoch }) => desk === last.desk && epoch === last.epoch)
}
