import { isDemoOffice } from '../../../src/domain/demo-office.ts'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, success } from '../../contract/failures.ts'
import type { Office } from '../session/office.ts'
import { writeFailure } from '../write-failure.ts'
import type { DemoDoor } from './demo-door.ts'

export interface DemoRequestParts {
  readonly demo: DemoDoor
  readonly office: Pick<Office, 'identity'>
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
}

/** Requests about the demo office; outside of it only a desk without an office of its own may enter, or one started for it. */
export function demoRequests({
  demo,
  office,
  progress,
}: DemoRequestParts): Pick<DeskHandlers, `demo:${'open' | 'leave' | 'remove'}`> {
  const inDemo = async (work: () => Promise<void>) => {
    if (!isDemoOffice(office.identity?.officeId ?? '')) return failure('notAllowed', { field: 'demo' })
    return done(work)
  }
  return {
    'demo:open': async ({ jobId }) => {
      const { isWanted } = await demo.facts()
      if (office.identity !== null && !isWanted) return failure('alreadySetUp')
      return done(() => demo.open((at, total) => progress(jobId, 'demo', at, total)))
    },
    'demo:leave': () => inDemo(() => demo.leave()),
    'demo:remove': () => inDemo(() => demo.remove()),
  }
}

async function done(work: () => Promise<void>) {
  try {
    await work()
    return success(null)
  } catch (error) {
    return writeFailure(error)
  }
}
