import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { NO_RECORD, type DepartmentRecord } from '../../domain/department-record.ts'
import { dueTimes } from '../../domain/due-times.ts'
import { freezeLimits } from '../../domain/frozen-limits.ts'
import { urgencyClassOf } from '../../domain/limits.ts'
import {
  promiseConcern,
  suggestPromisedTimes,
  type PromiseGrounds,
  type PromisedTimeSuggestion,
} from '../../domain/promised-time.ts'
import { useApp } from '../../platform/app-context.ts'
import { durationWords, useMoments } from '../../ui/moment-words.ts'
import type { IntakeDraft } from './intake-draft.ts'

/**
 * What promised times are suggested from, and the sentence that says so (R9): office hours, the limit (R8), and how long
 * the department has taken lately, which is looked up behind the form.
 */
export function usePromiseGrounds(draft: () => IntakeDraft, suggestedDepartment: () => string | null) {
  const { t } = useI18n()
  const { store, settings, calendar, now } = useApp()
  const { moment } = useMoments(now, calendar)
  const department = computed(() => draft().department ?? suggestedDepartment())
  const record = shallowRef<DepartmentRecord>(NO_RECORD)

  watch(
    department,
    async (wanted) => {
      const found = wanted === null ? NO_RECORD : await store.departmentRecord(wanted).catch(() => NO_RECORD)
      if (department.value === wanted) record.value = found
    },
    { immediate: true },
  )

  const limitAt = computed(() => {
    const { startedAt: from, urgency } = draft()
    const urgencyClass = urgencyClassOf({ nature: null, urgency })
    const limits = freezeLimits(settings.value, urgencyClass, from, calendar)
    return dueTimes(limits, { from, urgencyClass }).unpausedResolutionDueAt
  })
  const grounds = computed<PromiseGrounds>(() => ({
    now: draft().startedAt,
    hours: settings.value.hours,
    holidays: settings.value.holidays,
    calendar,
    record: record.value,
    limitAt: limitAt.value,
  }))
  const suggestions = computed<readonly PromisedTimeSuggestion[]>(() => suggestPromisedTimes(grounds.value))

  const reason = computed(() => {
    const { cases, medianMs } = record.value
    const words = { department: department.value ?? '', cases, limit: moment(limitAt.value) }
    if (medianMs === null) {
      return t(department.value === null ? 'intake.promiseNowhere' : 'intake.promiseUnknown', words)
    }
    const span = durationWords(medianMs)
    const first = suggestions.value[0]
    return t('intake.promiseKnown', {
      ...words,
      span: t(span.key, { ...span.params }),
      time: first === undefined ? '' : moment(first.at),
    })
  })
  const concern = computed(() => {
    const promisedAt = draft().promise?.promisedAt
    const found = promisedAt === undefined ? null : promiseConcern(promisedAt, grounds.value)
    return found === null ? undefined : t(`intake.promiseConcern.${found}`, { limit: moment(limitAt.value) })
  })
  return { suggestions, reason, concern }
}
