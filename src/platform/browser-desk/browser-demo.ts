import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { failure, success } from '../../../electron/contract/failures.ts'
import { isDemoOffice } from '../../domain/demo-office.ts'
import type { BrowserJobs } from './browser-jobs.ts'
import type { BrowserOffice } from './browser-office.ts'
import type { DemoPlace } from './demo-place.ts'
import type { LocalJournal } from './local-journal.ts'

/** The demo office of the browser edition (ADR 20); `app` makes it, because only `storage` knows the database. */
export interface BrowserDemo {
  readonly place: DemoPlace
  isMade(): Promise<boolean>
  /** Makes the demo where there is none. */
  make(progress: (done: number, total: number) => void): Promise<void>
}

export interface BrowserDemoParts {
  readonly demo: BrowserDemo
  readonly jobs: BrowserJobs
  readonly office: Pick<BrowserOffice<LocalJournal>, 'identity'>
}

/** Requests about the demo office, answered in the page; the tab is loaded again after each. */
export function browserDemoRequests({
  demo,
  jobs,
  office,
}: BrowserDemoParts): Pick<DeskHandlers, `demo:${'open' | 'leave' | 'remove'}`> {
  const goTo = (plan: 'own' | 'remove') => () => {
    if (!isDemoOffice(office.identity?.officeId ?? ''))
      return Promise.resolve(failure('notAllowed', { field: 'demo' }))
    demo.place.goTo(plan)
    return Promise.resolve(success(null))
  }
  return {
    'demo:open': async ({ jobId }) => {
      if (office.identity !== null && !demo.place.isWanted) return failure('alreadySetUp')
      return jobs.run(jobId, async ({ breathe, progress }) => {
        await breathe()
        if (!(await demo.isMade())) await demo.make((done, total) => progress('demo', done, total))
        demo.place.goTo('demo')
        return success(null)
      })
    },
    'demo:leave': goTo('own'),
    'demo:remove': goTo('remove'),
  }
}
