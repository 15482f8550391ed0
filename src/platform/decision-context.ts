import type { DecisionContext } from '../domain/case-commands.ts'
import type { AppContext } from './app-context.ts'

/** What the rules may know of the desk while something is decided. */
export function decisionContext(app: AppContext): DecisionContext {
  return {
    now: app.now(),
    actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
    office: app.settings.value,
    calendar: app.calendar,
    newId: app.newId,
  }
}
