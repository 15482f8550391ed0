import { MOST_EVENTS } from '../../electron/contract/access.ts'
import { failure, type FailureCode, type FailureParams } from '../../electron/contract/failures.ts'
import type { RequestArgs, RequestResult } from '../../electron/contract/requests.ts'
import type { OriginState } from '../../electron/contract/shapes.ts'
import type { EventDraft, EventEnvelope } from '../domain/event.ts'
import type { DeskBridge } from './desk-bridge.ts'
import { parseEnvelopes, readDrafts, readEnvelopes } from './contract-events.ts'

/** Main did not give what only it can give; the store's start or rebuild cannot go on. */
export class DeskRequestError extends Error {
  readonly code: FailureCode
  readonly params: FailureParams

  constructor(request: string, code: FailureCode, params: FailureParams) {
    super(`Request ${request} failed with ${code}; expected an answer`)
    this.name = 'DeskRequestError'
    this.code = code
    this.params = params
  }
}

/** The journal as `src/storage` wants it, over the requests `journal:*`; fits `JournalPort` by its shape. */
export interface JournalOverBridge {
  append(
    commandId: string,
    events: readonly EventDraft[],
  ): Promise<
    | { readonly ok: true; readonly events: readonly EventEnvelope[]; readonly end?: OriginState | undefined }
    | { readonly ok: false; readonly code: FailureCode; readonly params: FailureParams }
  >
  heads(): Promise<readonly OriginState[]>
  read(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]>
}

/**
 * Makes the port. A failed append is an answer; `heads` and `read` throw {@link DeskRequestError}. Under a covered screen
 * (`safety.md` §6) both wait for `uncovered` and ask again: whoever covers it while records are read made no mistake.
 */
export function journalOverBridge(desk: DeskBridge, uncovered: () => Promise<void>): JournalOverBridge {
  async function answerOf<Name extends 'journal:state' | 'journal:read'>(
    name: Name,
    args: RequestArgs<Name>,
  ): Promise<RequestResult<Name>> {
    for (;;) {
      const answer = await desk.request(name, args)
      if (answer.ok) return answer.value
      if (answer.code !== 'screenCovered') throw new DeskRequestError(name, answer.code, answer.params)
      await uncovered()
    }
  }

  async function appendList(commandId: string, drafts: readonly EventDraft[]) {
    const answer = await desk.request('journal:appendList', { commandId, json: JSON.stringify(drafts) })
    if (!answer.ok) return answer
    return { ok: true as const, events: parseEnvelopes(answer.value.json), end: answer.value.end }
  }

  return {
    append: async (commandId, drafts) => {
      if (drafts.length > MOST_EVENTS) return appendList(commandId, drafts)
      const events = readDrafts(drafts)
      if (events === null) return failure('badRequest', { request: 'journal:append' })
      const answer = await desk.request('journal:append', { commandId, events })
      if (!answer.ok) return answer
      return { ok: true, events: readEnvelopes(answer.value.events), end: answer.value.end }
    },
    heads: async () => {
      const { origins } = await answerOf('journal:state', null)
      return origins
    },
    read: async ({ desk: letter, epoch, layer }, afterSeq, limit) => {
      const origin = { desk: letter, epoch, ...(layer === undefined ? {} : { layer }) }
      const { json } = await answerOf('journal:read', { ...origin, afterSeq, limit })
      return parseEnvelopes(json)
    },
  }
}
