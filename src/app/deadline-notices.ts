import { effectScope, watch } from 'vue'
import type { Router } from 'vue-router'
import { deadlineWarnings, warningKey, type DeadlineWarning } from '../domain/deadline-warning.ts'
import { useWork } from '../features/worklist/use-work.ts'
import { isStepWanted } from '../features/worklist/work-filter.ts'
import { announcedDeadlines } from '../platform/announced-deadlines.ts'
import type { AppContext } from '../platform/app-context.ts'
import { whenIdle } from '../platform/idle.ts'
import { watchComposition, whenComposed } from '../ui/composition-end.ts'
import { momentWords } from '../ui/moment-words.ts'
import { useTickingNow } from '../ui/ticking-now.ts'
import { deadlineNotice, type NoticeWords } from './deadline-notice.ts'
import { useDeskSession } from './desk-session.ts'
import { speakLaterWords, type Translator } from './i18n.ts'

interface DeadlineNoticeParts {
  readonly app: AppContext
  readonly t: NoticeWords['t']
  /** What was announced on this PC is kept here. */
  readonly storage: Storage
  /** Whether somebody is signed in, also under a cover: nobody else is told. */
  readonly isDeskOpen: () => boolean
  /** Opens a case; `null` = the worklist. */
  readonly open: (caseId: string | null) => void
}

const CHECK_EVERY_MS = 20_000
const MINUTE_MS = 60_000

/** Announces every promise and limit of an office on the desktop before it passes, until the program ends (R9, ADR 31). */
export async function announceDeadlines(
  app: AppContext,
  translator: Translator,
  screens: Router,
): Promise<void> {
  await speakLaterWords(translator)
  const { t } = translator.global
  const session = useDeskSession()
  followDeadlines({
    app,
    t: (key, params = {}) => t(key, params),
    storage: localStorage,
    isDeskOpen: () => session.phase === 'open' || session.phase === 'covered',
    open: (caseId) =>
      void screens.push(caseId === null ? { name: 'worklist' } : { name: 'case', params: { caseId } }),
  })
}

function followDeadlines({ app, t, storage, isDeskOpen, open }: DeadlineNoticeParts): void {
  const announced = announcedDeadlines(storage, app.facts.officeId, app.now)
  /** Being announced now, or refused by the system: not tried again until the next start. */
  const tried = new Set<string>()
  const words: NoticeWords = {
    t,
    moment: (at) => {
      const { key, params } = momentWords(at, app.now(), app.calendar)
      return t(key, params)
    },
  }

  async function announce(warnings: readonly DeadlineWarning[]): Promise<void> {
    const fresh = warnings.filter((each) => !isKnown(warningKey(each)))
    if (fresh.length === 0 || !isDeskOpen()) return
    const keys = fresh.map((each) => ({ key: warningKey(each), dueAt: each.dueAt }))
    for (const { key } of keys) tried.add(key)
    const shown = await app.desk.request('notice:show', deadlineNotice(fresh, words))
    if (shown.ok && shown.value.isShown) announced.add(keys)
    // Main is gone: told when it is back.
    if (!shown.ok) for (const { key } of keys) tried.delete(key)
  }
  const isKnown = (key: string): boolean => tried.has(key) || announced.has(key)

  watchComposition(document)
  app.desk.onPush('notice:chosen', ({ caseId }) => {
    void whenComposed(document).then(() => open(caseId))
  })
  effectScope(true).run(() => {
    const work = useWork(app)
    const now = useTickingNow(app.now, CHECK_EVERY_MS)
    const due = (): readonly DeadlineWarning[] => {
      const warningMs = app.settings.value.warningMinutes * MINUTE_MS
      const moment = { now: now.value, warningMs, isWanted: isStepWanted('mine', app.session.value.roles) }
      return (work.value ?? []).flatMap(({ summary, steps }) =>
        deadlineWarnings(
          { caseId: summary.caseId, number: summary.number, registeredAt: summary.registeredAt, steps },
          moment,
        ),
      )
    }
    let isWaiting = false
    // A save and its notice come first: whatever has changed is looked through when nothing else is to be done.
    async function announceWhenIdle(): Promise<void> {
      if (isWaiting) return
      isWaiting = true
      await whenIdle()
      isWaiting = false
      await announce(due())
    }
    watch([work, now, app.settings, app.session], () => void announceWhenIdle(), { immediate: true })
  })
}
