import { shallowRef, type Ref, type ShallowRef } from 'vue'
import { isDemoOffice } from '../domain/demo-office.ts'
import { type OfficeSettings, type StaffMember, DEFAULT_SETTINGS } from '../domain/office.ts'
import type { AppContext, DeskFacts } from '../platform/app-context.ts'
import { now } from '../platform/clock.ts'
import type { DeskBridge } from '../platform/desk-bridge.ts'
import { whenDrawn } from '../platform/idle.ts'
import { newId } from '../platform/ids.ts'
import { localCalendar } from '../platform/local-calendar.ts'
import type { SessionInfo } from '../../electron/contract/shapes.ts'
import type { JournalPort } from '../storage/journal-port.ts'
import type { OfficeStore } from '../storage/office-store.ts'
import type { OnProgress } from '../storage/start-up-check.ts'
import { storeWhenOpen } from '../storage/store-when-open.ts'
import { log } from './log.ts'
import { journalNotices, MISSING_ROWS_NOTICE, storeNotice, type OfficeNotice } from './office-notice.ts'

/** An opened office: the context of the screens, and what the user has to be told about its start. */
export interface OpenOffice {
  readonly context: AppContext
  /** Taken away one by one as they are acknowledged; after an uncovering none is told again. */
  readonly notices: ShallowRef<readonly OfficeNotice[]>
}

/** Milliseconds after the start: nobody waits for the count, and it does not disturb the first complaint. */
const COUNT_ROWS_AFTER_MS = 20_000

export interface OpenOfficeParts {
  readonly desk: DeskBridge
  readonly facts: DeskFacts
  readonly journal: JournalPort
  readonly session: Readonly<Ref<SessionInfo>>
  readonly beforeCover: AppContext['beforeCover']
  /** Hears who is signed in, with the name and roles they have now. */
  readonly onSession: (session: SessionInfo) => void
  readonly onProgress: OnProgress
  /** An import has just brought the office to this PC (ADR 17). */
  readonly isRestored?: boolean
}

/**
 * Opens an office. Its context is there at once, so that the first key waits for no record; the store behind it is opened
 * with its start-up check, and settings and staff are read.
 */
export function openOffice(parts: OpenOfficeParts): OpenOffice {
  const { desk, facts, journal, onProgress } = parts
  const keptAtStart = desk.request('draft:list', null)
  const settings = shallowRef<OfficeSettings>(DEFAULT_SETTINGS)
  const staff = shallowRef<readonly StaffMember[]>([])
  const notices = shallowRef<readonly OfficeNotice[]>([])

  async function readOffice(from: OfficeStore): Promise<void> {
    const [nextSettings, nextStaff] = await Promise.all([from.settings(), from.staff()])
    settings.value = nextSettings
    staff.value = nextStaff
  }

  async function open(): Promise<OfficeStore> {
    await whenDrawn()
    const { openOfficeStore } = await import('../storage/office-store.ts')
    const { store: opened, check } = await openOfficeStore({
      officeId: facts.officeId,
      journal,
      onProgress,
      clearFiles: async () => {
        const cleared = await desk.request('projection:clear', null)
        if (!cleared.ok) throw new Error(`IndexedDB could not be cleared, expected ok; got ${cleared.code}`)
      },
    })
    await readOffice(opened)
    opened.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'settings' || kind === 'staff')) void readOffice(opened)
    })
    // The demo's records are folded in by its first opening: nothing was lost before.
    const isNewDemo = isDemoOffice(facts.officeId) && check.reason === 'empty'
    notices.value = [...(isNewDemo ? [] : storeNotice(check, parts.isRestored)), ...notices.value]
    return opened
  }

  const opening = open()
  const store = storeWhenOpen(opening)
  // Nobody waits for it: what is wrong with the journal is told as soon as it is known.
  void desk.request('journal:state', null).then((state) => {
    if (state.ok) notices.value = [...notices.value, ...journalNotices(state.value.faults)]
  })
  setTimeout(() => {
    store
      .findMissingRows()
      .then((isMissing) => {
        if (isMissing) notices.value = [...notices.value, MISSING_ROWS_NOTICE]
      })
      .catch((error: unknown) => log.error('store.count', error))
  }, COUNT_ROWS_AFTER_MS)
  const opened = opening.then(() => undefined)
  return {
    notices,
    context: {
      opened,
      desk,
      facts,
      store,
      settings,
      staff,
      session: parts.session,
      now,
      calendar: localCalendar,
      newId,
      keptAtStart,
      beforeCover: parts.beforeCover,
      reload: async () => {
        await store.followJournal()
        await readOffice(store)
        const current = await desk.request('session:current', null)
        if (current.ok && current.value !== null) parts.onSession(current.value)
      },
    },
  }
}
