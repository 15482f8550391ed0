import type { Outcome } from './failures.ts'
import type { PushName, RequestName } from './request-names.ts'
import type { PushPayload, RequestArgs, RequestResult } from './requests.ts'

/** What the preload puts on `window` as `desk`: one door for requests, one for pushes. */
export interface ExposedDesk {
  request<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<Outcome<RequestResult<N>>>
  /** Returns the function that stops listening. */
  onPush<N extends PushName>(name: N, listener: (payload: PushPayload<N>) => void): () => void
}

/** Name under which the preload exposes the desk. */
export const EXPOSED_NAME = 'desk'
/** IPC channel of all requests; the name of the request travels beside it. */
export const REQUEST_CHANNEL = 'desk:request'
export const PUSH_CHANNEL = 'desk:push'
/** Path of the window people work in; the other one only lays out paper. */
export const DESK_PAGE = '/index.html'
/** Questions without arguments that the window people work in asks at every start. */
export const FIRST_REQUESTS = [
  'desk:start',
  'session:current',
  'draft:list',
] as const satisfies readonly RequestName[]
