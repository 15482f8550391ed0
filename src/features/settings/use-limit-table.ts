import { reactive, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  LIMIT_RANGES,
  plainMinutes,
  type Limit,
  type LimitName,
  type OfficeLimits,
  type UrgencyClass,
} from '../../domain/limits.ts'
import { typedLimit } from '../../domain/typed-limit.ts'
import { useApp } from '../../platform/app-context.ts'
import { useSetting } from './use-setting.ts'

type Texts = Record<UrgencyClass, Record<LimitName, string>>

/** The texts of the table of limits (P1), what is wrong with one, and the change that is made when it is left. */
export function useLimitTable(isInUse: () => boolean) {
  const { settings } = useApp()
  const { t, locale } = useI18n()
  const { result, save } = useSetting()
  /** What stands, with changes on their way to the record. */
  let standing: OfficeLimits = settings.value.limits
  const textOf = ({ unit, clock, amount }: Limit): string =>
    t(`settings.limits.short.${unit}.${clock}`, { amount })
  const textsOf = (limits: OfficeLimits): Texts => {
    const ofClass = (urgencyClass: UrgencyClass): Record<LimitName, string> => {
      const { response, handOver, arrival, resolution, progress, visit, delayNotice } = limits[urgencyClass]
      return {
        response: textOf(response),
        handOver: textOf(handOver),
        arrival: textOf(arrival),
        resolution: textOf(resolution),
        progress: textOf(progress),
        visit: textOf(visit),
        delayNotice: textOf(delayNotice),
      }
    }
    return { ordinary: ofClass('ordinary'), urgent: ofClass('urgent'), major: ofClass('major') }
  }
  const texts = reactive(textsOf(standing))

  /** What another desk has set, or another language: not under the fingers of somebody who is typing. */
  function refill(): void {
    if (isInUse()) return
    standing = settings.value.limits
    Object.assign(texts, textsOf(standing))
  }
  watch([() => settings.value.limits, locale], refill)

  /** The sentence about what cannot be taken; `null` = nothing is wrong. */
  function problemOf(urgencyClass: UrgencyClass, name: LimitName): string | null {
    const read = typedLimit(texts[urgencyClass][name], standing[urgencyClass][name])
    if (read.ok) return isNoticeInTime(urgencyClass) ? null : leadProblem(name)
    return read.problem === 'unreadable'
      ? t('settings.limits.problem.unreadable')
      : t(`settings.limits.problem.${read.unit}`, LIMIT_RANGES[read.unit])
  }

  function leadProblem(name: LimitName): string | null {
    return name === 'delayNotice' || name === 'resolution' ? t('settings.limits.problem.lead') : null
  }

  /** R8: the letter goes out before the limit, so it cannot be asked for when the complaint comes in. */
  function isNoticeInTime(urgencyClass: UrgencyClass): boolean {
    const minutesOf = (name: LimitName): number => {
      const read = typedLimit(texts[urgencyClass][name], standing[urgencyClass][name])
      return read.ok ? plainMinutes(read.limit) : NaN
    }
    return !(minutesOf('delayNotice') >= minutesOf('resolution'))
  }

  async function leave(urgencyClass: UrgencyClass, name: LimitName): Promise<void> {
    const before = standing[urgencyClass][name]
    const read = typedLimit(texts[urgencyClass][name], before)
    if (!read.ok || problemOf(urgencyClass, name) !== null) return
    const { limit } = read
    texts[urgencyClass][name] = textOf(limit)
    if (limit.amount === before.amount && limit.unit === before.unit && limit.clock === before.clock) return
    standing = { ...standing, [urgencyClass]: { ...standing[urgencyClass], [name]: limit } }
    await save({ limits: { [urgencyClass]: { [name]: limit } } })
    if (result.value?.tone === 'error') standing = settings.value.limits
  }

  return { texts, problemOf, leave, result }
}
