import { useI18n } from 'vue-i18n'
import { bodyStanding, readHours } from '../../domain/referral/body-hours.ts'
import type { ReferralBody } from '../../domain/referral/referral-body.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useMoments } from '../../ui/moment-words.ts'

/** Whether a body can be reached now, in words (R35); asked again with every `now`. */
export function useStandingWords({ settings, calendar, now: appNow }: AppContext) {
  const { t } = useI18n()
  const { moment } = useMoments(appNow, calendar)

  function standingOf({ hours }: Pick<ReferralBody, 'hours'>, now: number) {
    const { holidays } = settings.value
    return bodyStanding(readHours(hours), now, { holidays, calendar })
  }

  function standingWords(body: Pick<ReferralBody, 'hours'>, now: number): string {
    const standing = standingOf(body, now)
    if (standing.kind === 'closed' && standing.opensAt !== null)
      return t('referral.standing.opensAt', { at: moment(standing.opensAt) })
    return t(`referral.standing.${standing.kind}`)
  }

  return { standingOf, standingWords }
}
