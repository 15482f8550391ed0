import type { EventDraft } from '../../domain/event.ts'
import type { SettingsChange } from '../../domain/office.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** The event that changes settings, with knowledge of every change the store holds (ADR 1). */
export async function settingsDraft(
  app: Pick<AppContext, 'newId' | 'facts' | 'now' | 'store'>,
  changes: SettingsChange,
): Promise<EventDraft> {
  return {
    id: app.newId(),
    stream: { kind: 'settings', id: app.facts.officeId },
    wallAt: app.now(),
    seen: [...(await app.store.settingsHeads())],
    kind: 'settingsChanged',
    data: changes,
  }
}
