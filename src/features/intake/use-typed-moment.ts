import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Calendar } from '../../domain/calendar.ts'
import type { TypedTime } from '../../domain/typed-time.ts'
import { useApp } from '../../platform/app-context.ts'
import { useMoments } from '../../ui/moment-words.ts'
import type { DraftProblem } from './register-command.ts'

/** What a typed time means, said back while it is typed. */
export function useTypedMoment(
  typed: () => string,
  parse: (typed: string, calendar: Calendar) => TypedTime,
  problem: DraftProblem['code'],
) {
  const { t } = useI18n()
  const { calendar, now } = useApp()
  const { moment } = useMoments(now, calendar)
  const parsed = computed(() => parse(typed(), calendar))
  const isTyped = computed(() => typed().trim() !== '')
  return {
    hint: computed(() => (isTyped.value && parsed.value.ok ? moment(parsed.value.at) : undefined)),
    error: computed(() => (parsed.value.ok ? undefined : t(`intake.problem.${problem}`))),
  }
}
