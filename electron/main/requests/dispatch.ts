import * as v from 'valibot'
import { accessRefusal } from '../../contract/access.ts'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, type Outcome } from '../../contract/failures.ts'
import type { RequestName } from '../../contract/request-names.ts'
import { REQUESTS } from '../../contract/requests.ts'
import type { Session } from '../session/session.ts'
import { pageOf, type Sender } from './sender.ts'

/**
 * Answers one request: sender, name, arguments, session, in this order; only then the handler (`safety.md` row 42).
 *
 * Expected failures are values. A handler that throws is a bug: the promise rejects, and so does the one the page
 * waits for.
 */
export async function dispatch(
  handlers: DeskHandlers,
  session: Pick<Session, 'current'>,
  sender: Sender,
  name: unknown,
  args: unknown,
): Promise<Outcome<unknown>> {
  const page = pageOf(sender)
  if (page === null) return failure('unknownSender')
  if (!isRequestName(name)) return failure('badRequest', { request: 'unknown' })
  if (REQUESTS[name].from !== page) return failure('unknownSender', { request: name })
  const refusal = accessRefusal(name, session.current())
  if (refusal !== null) return refusal
  return answer(handlers, name, args)
}

async function answer<N extends RequestName>(
  handlers: DeskHandlers,
  name: N,
  args: unknown,
): Promise<Outcome<unknown>> {
  const parsed = v.safeParse(REQUESTS[name].args, args)
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0]) ?? ''
    return failure('badRequest', { request: name, field: where })
  }
  return handlers[name](parsed.output)
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}
