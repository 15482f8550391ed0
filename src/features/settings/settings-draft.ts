import type { EventDraft } from '../../domain/event.ts'
import type { OfficeSettings } from '../../domain/office.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** The event that changes settings. It claims to have seen nothing, so two changes at once fall to their stamps. */
export function settingsDraft(app: AppContext, changes: Partial<OfficeSettings>): EventDraft {
  return {
    id: app.newId(),
    stream: { kind: 'settings', id: app.facts.officeId },
    wallAt: app.now(),
    seen: [],
    kind: 'settingsChanged',
    data: changes,
  }
}
