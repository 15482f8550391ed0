import { useI18n } from 'vue-i18n'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { lastAct } from '../domain/procedure/case-act.ts'
import { openPromise } from '../domain/procedure/communications.ts'
import { handlingOf } from '../domain/procedure/handling.ts'
import { openChases } from '../domain/procedure/outside-contacts.ts'
import type { PlaceholderValues } from '../domain/prompts/placeholders.ts'
import { parseTypedTime } from '../domain/typed-time.ts'
import { useActWords } from '../features/cases/use-act-words.ts'
import type { AppContext } from '../platform/app-context.ts'
import { useMoments } from '../ui/moment-words.ts'
import { untoldEfforts, type OpenWork } from './case-conversation.ts'

/** What fills the words spoken about a case: what is on record, before it what is being typed. */
export function useSpokenValues(app: AppContext) {
  const { t } = useI18n()
  const { partyWord } = useActWords()
  const { moment } = useMoments(app.now, app.calendar)
  const nameOf = (staffId: string) => app.staff.value.find((member) => member.staffId === staffId)?.name ?? ''

  /** R15: the contact log, as it is told; nothing else ever stands there. */
  const effortsOf = (complaint: ComplaintCase): string =>
    untoldEfforts(complaint)
      .map(({ data, texts }) =>
        t('acts.panel.effort', {
          moment: moment(data.contactedAt),
          party: partyWord(data.party),
          said: texts?.said ?? '',
        }),
      )
      .join(t('prompts.semicolon'))

  return (complaint: ComplaintCase, { typed }: OpenWork): PlaceholderValues => {
    const { acts, personal } = complaint
    const now = app.now()
    const { remedy, rectification, workDone, outsideResult } = handlingOf(acts)
    const referral = lastAct(acts, 'referralGiven')?.texts
    const planned = lastAct(acts, 'visitPlanned')?.data.plannedAt ?? null
    const written = (key: string): string => {
      const value = typed[key]
      return typeof value === 'string' ? value.trim() : ''
    }
    const writtenMoment = (key: string): string => {
      if (written(key) === '') return ''
      const time = parseTypedTime(written(key), now, app.calendar, { direction: 'future' })
      return time.ok ? moment(time.at) : ''
    }
    // A time that has passed is nobody's promise any more.
    const ahead = (at: number | null): string => (at !== null && at > now ? moment(at) : '')
    const body = written('body') || (referral?.body ?? '')
    const household = personal?.household ?? ''
    return {
      caller: personal?.complainantName ?? '',
      household,
      place: personal?.place || household,
      department: written('department') || (complaint.department ?? ''),
      promisedAt: writtenMoment('promisedAt') || ahead(openPromise(complaint)),
      referral: [body, written('phone') || referral?.phone, written('hours') || referral?.hours]
        .filter((part) => part)
        .join(t('prompts.comma')),
      referralBody: body,
      chaseAt: writtenMoment('chaseAgainAt') || ahead(openChases(acts)[0]?.at ?? null),
      reason:
        written('reason') ||
        written('explanation') ||
        (lastAct(acts, 'explanationGiven')?.texts?.explanation ?? ''),
      handling: written('handling'),
      newDueAt: writtenMoment('newDueAt'),
      progress: written('progress') || (lastAct(acts, 'departmentProgress')?.texts?.progress ?? ''),
      efforts: effortsOf(complaint),
      handler: nameOf(written('handler')) || nameOf(lastAct(acts, 'handlerNamed')?.data.handler ?? ''),
      remedy: written('remedy') || (remedy?.texts?.remedy ?? ''),
      dueAt: writtenMoment('dueAt') || ahead((rectification ?? remedy)?.data.dueAt ?? null),
      alternatives: written('alternatives'),
      result:
        written('what') ||
        workDone?.texts?.note ||
        outsideResult?.texts?.answer ||
        (remedy?.texts?.remedy ?? ''),
      goodwill: written('what') || (lastAct(acts, 'goodwillGiven')?.texts?.what ?? ''),
      visitAt: writtenMoment('plannedAt') || ahead(planned),
    }
  }
}
