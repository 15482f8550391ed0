import * as v from 'valibot'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, type Failure, type Outcome } from '../../contract/failures.ts'
import { REQUESTS, type RequestName } from '../../contract/requests.ts'
import type { Session } from '../session/session.ts'
import { ACCESS } from './access.ts'
import { pageOf, type Sender } from './sender.ts'

/**
 * Answers one request: sender, name, arguments, session, in this order; only then the handler (`safety.md` row 42).
 *
 * Expected failures are values. A handler that throws is a bug: the promise rejects, and so does the one the page
 * waits for.
 */
export async function dispatch(
  handlers: DeskHandlers,
  session: Pick<Session, 'current' | 'isManaging'>,
  sender: Sender,
  name: unknown,
  args: unknown,
): Promise<Outcome<unknown>> {
  const page = pageOf(sender)
  if (page === null) return failure('unknownSender')
  if (!isRequestName(name)) return failure('badRequest', { request: 'unknown' })
  if (REQUESTS[name].from !== page) return failure('unknownSender', { request: name })
  const refusal = refusalBySession(name, session)
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

function refusalBySession(
  name: RequestName,
  session: Pick<Session, 'current' | 'isManaging'>,
): Failure | null {
  const access = ACCESS[name]
  if (access === 'anyone') return null
  const person = session.current()
  if (person === null) return failure('notSignedIn')
  if (person.isCovered && access !== 'coveredToo') return failure('screenCovered')
  return access === 'managing' && !session.isManaging() ? failure('notAllowed', { request: name }) : null
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}
