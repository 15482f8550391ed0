import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { parseTypedTime } from '../../domain/typed-time.ts'
import { useApp } from '../../platform/app-context.ts'
import { useMoments } from '../../ui/moment-words.ts'
import type { IntakeDraft } from './intake-draft.ts'

/** What the typed time of the event means, said back while it is typed. */
export function useOccurredAt(draft: () => IntakeDraft) {
  const { t } = useI18n()
  const { calendar, now } = useApp()
  const { moment } = useMoments(now, calendar)
  const parsed = computed(() =>
    parseTypedTime(draft().occurredAtText, draft().startedAt, calendar, { direction: 'past' }),
  )
  const isTyped = computed(() => draft().occurredAtText.trim() !== '')
  return {
    hint: computed(() => (isTyped.value && parsed.value.ok ? moment(parsed.value.at) : undefined)),
    error: computed(() => (parsed.value.ok ? undefined : t('intake.problem.timeUnreadable'))),
  }
}
