import { EXPOSED_NAME, type ExposedDesk } from '../../electron/contract/exposed-desk.ts'
import type { Outcome } from '../../electron/contract/failures.ts'
import type { RequestResult } from '../../electron/contract/requests.ts'

/** What the hidden sheet window may ask of main: its paper, and to be heard when the paper is laid out. */
export interface SheetBridge {
  take(jobId: string): Promise<Outcome<RequestResult<'sheet:take'>>>
  ready(jobId: string): Promise<Outcome<null>>
}

/** The bridge through the door that the preload left on `scope`. Throws where there is none. */
export function sheetBridge(scope: object): SheetBridge {
  const desk = exposedDesk(scope)
  return {
    take: (jobId) => desk.request('sheet:take', { jobId }),
    ready: (jobId) => desk.request('sheet:ready', { jobId }),
  }
}

function exposedDesk(scope: object): ExposedDesk {
  const door: unknown = Reflect.get(scope, EXPOSED_NAME)
  if (typeof door !== 'object' || door === null || !('request' in door)) {
    throw new Error(`Sheet window: expected "${EXPOSED_NAME}" from the preload, got ${typeof door}`)
  }
  return door as ExposedDesk
}
