import type { IssueJob, IssueTogether } from '../features/papers/print-job.ts'
import type { AppContext } from '../platform/app-context.ts'
import { issueTogether } from './bundle-issue.ts'
import { useDeskSession } from './desk-session.ts'
import { issueForm } from './form-issue.ts'

/**
 * Sends a job of the print queue on its way. Under a covered screen main prints and records nothing: the queue waits for
 * the PIN, and goes on by itself.
 */
export function issueQueued(app: AppContext): IssueJob {
  const desk = useDeskSession()
  return async ({ caseId, way, order, copies }) => {
    for (;;) {
      await desk.uncovered()
      // A job of a file of several that is alone is a file by itself.
      const alone = way === 'bundle' ? 'pdf' : way
      const issued = await issueForm(app, caseId, alone, order, { copies, mayRecord: desk.uncovered })
      // Covered between the two: main has refused, and nothing was printed.
      if (issued.ok || issued.code !== 'screenCovered' || desk.phase !== 'covered') return issued
    }
  }
}

/** The same for jobs that go into one file. */
export function issueQueuedTogether(app: AppContext): IssueTogether {
  const desk = useDeskSession()
  return async (jobs) => {
    for (;;) {
      await desk.uncovered()
      const issued = await issueTogether(app, jobs, desk.uncovered)
      const isRefused = issued.some((each) => !each.ok && each.code === 'screenCovered')
      if (!isRefused || desk.phase !== 'covered') return issued
    }
  }
}
