import { useI18n } from 'vue-i18n'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { pendingSteps } from '../../domain/next-steps.ts'
import { communicationsOf } from '../../domain/procedure/communications.ts'
import { effortsSince } from '../../domain/procedure/outside-contacts.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useMoments } from '../../ui/moment-words.ts'
import { useActWords } from './use-act-words.ts'

/** R15: where efforts are to be told, those made since the complainant was told something, from the contact log, so that they are true. */
export function useEffortsTold(app: AppContext): (complaint: ComplaintCase) => string {
  const { t } = useI18n()
  const { partyWord } = useActWords()
  const { moment } = useMoments(app.now, app.calendar)
  return (complaint) => {
    const { acts } = complaint
    if (!pendingSteps(complaint).some(({ code }) => code === 'tellEfforts')) return ''
    return effortsSince(acts, communicationsOf(acts).at(-1)?.at ?? 0)
      .map(({ data, texts }) =>
        t('acts.panel.effort', {
          moment: moment(data.contactedAt),
          party: partyWord(data.party),
          said: texts?.said ?? '',
        }),
      )
      .join('\n')
  }
}
