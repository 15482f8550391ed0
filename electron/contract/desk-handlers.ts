import type { Outcome } from './failures.ts'
import type { RequestName } from './request-names.ts'
import type { RequestArgs, RequestResult } from './requests.ts'

/** Main's answer to every request; a missing one does not compile. */
export type DeskHandlers = {
  readonly [N in RequestName]: (args: RequestArgs<N>) => Promise<Outcome<RequestResult<N>>>
}
