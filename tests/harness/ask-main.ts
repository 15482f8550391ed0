import type { Page } from '@playwright/test'
import type { Outcome } from '../../electron/contract/failures.ts'
import type { RequestName } from '../../electron/contract/request-names.ts'
import type { RequestArgs, RequestResult } from '../../electron/contract/requests.ts'

/** What main answered to a window, and after how many milliseconds. */
export interface TimedAnswer<N extends RequestName> {
  readonly outcome: Outcome<RequestResult<N>>
  readonly ms: number
}

/** Asks main as the window people work in does. */
export function askMain<N extends RequestName>(
  page: Page,
  name: N,
  args: RequestArgs<N>,
): Promise<TimedAnswer<N>> {
  // Its type is too deep for Playwright's own.
  const asked = page.evaluate(
    async ([asking, given]) => {
      const { desk } = globalThis as unknown as { desk: { request(name: string, args: unknown): unknown } }
      const from = performance.now()
      const outcome = await desk.request(asking, given)
      return { outcome, ms: performance.now() - from }
    },
    [name, args as unknown] as const,
  )
  return asked as Promise<TimedAnswer<N>>
}
