import { useI18n } from 'vue-i18n'
import type { PlaceholderValues } from '../domain/prompts/placeholders.ts'
import { bodyStanding, readHours } from '../domain/referral/body-hours.ts'
import type { ReferralBody } from '../domain/referral/referral-body.ts'
import type { AppContext } from '../platform/app-context.ts'
import { useMoments } from '../ui/moment-words.ts'

/** What the prompter says of a body (R14), and when it opens where it is closed (R35). */
export function useReferralValues({ settings, calendar, now }: AppContext) {
  const { t } = useI18n()
  const { moment } = useMoments(now, calendar)

  return (body: ReferralBody | null): PlaceholderValues => {
    if (body === null) return {}
    const { name, phone, hours } = body
    const standing = bodyStanding(readHours(hours), now(), { holidays: settings.value.holidays, calendar })
    const opensAt = standing.kind === 'closed' ? standing.opensAt : null
    const said = { body: name, phone, hours }
    return {
      referralBody: name,
      referral: phone === '' ? name : t(hours === '' ? 'referral.spoken' : 'referral.spokenHours', said),
      ...(opensAt === null ? {} : { chaseAt: moment(opensAt) }),
    }
  }
}
