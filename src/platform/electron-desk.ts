import * as v from 'valibot'
import type { ExposedDesk } from '../../electron/contract/exposed-desk.ts'
import { failure, failureSchema, success, type Outcome } from '../../electron/contract/failures.ts'
import type { RequestName } from '../../electron/contract/request-names.ts'
import { PUSHES, REQUESTS, type RequestResult } from '../../electron/contract/requests.ts'

const answerSchema = v.variant('ok', [v.object({ ok: v.literal(true), value: v.unknown() }), failureSchema])

/**
 * The bridge to main. Every answer is parsed with the contract's schema; a call that is rejected, or an answer nobody
 * declared, is the failure `deskGone`.
 */
export function electronDesk(exposed: ExposedDesk): ExposedDesk & { readonly edition: 'electron' } {
  return {
    edition: 'electron',
    request: async (name, args) => {
      try {
        return parseAnswer(name, await exposed.request(name, args))
      } catch {
        return failure('deskGone', { request: name })
      }
    },
    onPush: (name, listener) =>
      exposed.onPush(name, (payload) => {
        const parsed = v.safeParse(PUSHES[name], payload)
        if (parsed.success) listener(parsed.output)
      }),
  }
}

function parseAnswer<N extends RequestName>(name: N, answer: unknown): Outcome<RequestResult<N>> {
  const parsed = v.parse(answerSchema, answer)
  return parsed.ok ? success(v.parse(REQUESTS[name].result, parsed.value)) : parsed
}
