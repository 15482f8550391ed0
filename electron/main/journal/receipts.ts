import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { OriginState } from '../../contract/shapes.ts'
import type { Chain, Origin } from './segment.ts'

/** What a command left in the journal; a retry gets the same (ADR 2). */
export interface Receipt {
  readonly commandId: string
  readonly events: readonly EventEnvelope[]
  /** End of the chain behind the command. */
  readonly end: OriginState
}

/** Receipts of the commands in the segments that had to be read when the chain was opened. */
export function knownReceipts(chain: Chain): readonly Receipt[] {
  const receipts = new Map<string, { commandId: string; events: EventEnvelope[]; end: OriginState }>()
  for (const { event, hash } of chain.openEvents) {
    const end = { desk: chain.desk, epoch: chain.epoch, seq: event.seq, head: hash }
    const known = receipts.get(event.commandId)
    if (known === undefined)
      receipts.set(event.commandId, { commandId: event.commandId, events: [event], end })
    else {
      known.events.push(event)
      known.end = end
    }
  }
  return [...receipts.values()]
}

/** A command of a list whose events are not kept in memory, but read again when somebody asks for them. */
interface LongReceipt {
  readonly commandId: string
  /** Number of its last event, and how many it has. */
  readonly lastSeq: number
  readonly count: number
  readonly end: OriginState
}

/** What of a receipt is kept in memory. */
export type KeptReceipt = Receipt | LongReceipt

/** Events from which on a receipt is a long one. */
const LONG_FROM = 100

/** What is kept of a receipt in memory: tens of thousands of households need not lie there until the next start. */
export function keptReceipt(receipt: Receipt): KeptReceipt {
  const { commandId, events, end } = receipt
  const last = events.at(-1)
  if (events.length <= LONG_FROM || last === undefined) return receipt
  return { commandId, lastSeq: last.seq, count: events.length, end }
}

/** The whole of it; `read` reads so many events of a chain behind a number. */
export async function wholeReceipt(
  kept: KeptReceipt,
  read: (origin: Origin, afterSeq: number, limit: number) => Promise<readonly EventEnvelope[]>,
): Promise<Receipt> {
  if ('events' in kept) return kept
  const { commandId, lastSeq, count, end } = kept
  const events = await read(end, lastSeq - count, count)
  if (events.length === count && events.every((event) => event.commandId === commandId))
    return { commandId, events, end }
  throw new Error(
    `Command ${commandId}: expected ${String(count)} events before ${String(lastSeq + 1)}, found ${String(events.length)}`,
  )
}
