import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { OriginState } from '../../contract/shapes.ts'
import type { Chain } from './segment.ts'

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
