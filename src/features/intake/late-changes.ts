import type { CaseCommand } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { IntakeDraft } from './intake-draft.ts'
import { registerCommand } from './register-command.ts'

/** Code kept as the reason of a correction that only brings a saved case up to the words of its draft. */
export const LATE_CHANGE_REASON = 'intake:late-change'

/**
 * The correction that a saved case needs to hold what its draft says, or `null` when it does already.
 *
 * A first try to save may reach the journal without being answered; if the words are changed before the second try,
 * the stored receipt is older than the screen.
 */
export function changesSince(saved: ComplaintCase, draft: IntakeDraft, app: AppContext): CaseCommand | null {
  const ready = registerCommand(draft, { officeId: app.facts.officeId, calendar: app.calendar })
  if (!ready.ok || ready.command.kind !== 'register' || saved.personal === null) return null
  const wanted = ready.command.fields
  const present: Readonly<Record<string, unknown>> = { ...saved.personal, ...openFieldsOf(saved) }
  const changed = Object.entries(wanted).filter(([field, value]) => present[field] !== value)
  if (changed.length === 0) return null
  return { kind: 'correct', changes: Object.fromEntries(changed), reason: LATE_CHANGE_REASON }
}

function openFieldsOf({ channel, relation, building, serviceCategory, occurredAt }: ComplaintCase) {
  return { channel, relation, building, serviceCategory, occurredAt }
}
