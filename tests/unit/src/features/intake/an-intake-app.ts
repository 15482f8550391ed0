import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import type { OfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'
import { nextUuid } from '../../storage/some-drafts.ts'

/** What recording a call needs of the running office, with the drafts it keeps by id; everything else is not there. */
export function anIntakeApp(
  store: OfficeStore,
  keptBefore: readonly { draftId: string; savedAt: number; content: string }[] = [],
): {
  readonly app: AppContext
  readonly kept: Map<string, string>
} {
  const kept = new Map(keptBefore.map(({ draftId, content }) => [draftId, content]))
  const parts: Pick<AppContext, 'store' | 'now' | 'newId'> &
    Record<'calendar' | 'desk' | 'facts' | 'keptAtStart' | 'session' | 'settings', unknown> = {
    store,
    calendar: CALENDAR_UTC8,
    facts: { officeId: OFFICE_ID },
    keptAtStart: Promise.resolve({ ok: true, value: keptBefore }),
    now: () => NOW,
    newId: nextUuid,
    session: { value: { staffId: RECEPTIONIST_ID, roles: ['receptionist'] } },
    settings: { value: DEFAULT_SETTINGS },
    desk: {
      request: (name: string, { draftId, content }: { draftId: string; content: string }) => {
        if (name === 'draft:save') kept.set(draftId, content)
        else kept.delete(draftId)
        return Promise.resolve({ ok: true, value: null })
      },
    },
  }
  return { app: parts as unknown as AppContext, kept }
}
