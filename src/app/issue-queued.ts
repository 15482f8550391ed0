import type { IssueJob } from '../features/papers/print-job.ts'
import type { AppContext } from '../platform/app-context.ts'
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
      const issued = await issueForm(app, caseId, way, order, { copies, mayRecord: desk.uncovered })
      // Covered between the two: main has refused, and nothing was printed.
      if (issued.ok || issued.code !== 'screenCovered' || desk.phase !== 'covered') return issued
    }
  }
}
