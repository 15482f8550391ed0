import { useI18n } from 'vue-i18n'
import type { CaseField } from '../../domain/case-events.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { maskedPhone } from '../../ui/masked-phone.ts'
import { useMoments } from '../../ui/moment-words.ts'

/** Fields whose values are codes, and the part of `vocabulary.json` with their words. */
const CODED: Partial<Record<CaseField, string>> = {
  channel: 'channel',
  relation: 'relation',
  serviceCategory: 'serviceCategory',
}

/** Words for the values of a case and for its people, in the language of the screen. */
export function useCaseWords(app: AppContext) {
  const i18n = useI18n()
  const { t } = i18n
  const { moment } = useMoments(app.now, app.calendar)

  function word(group: string, code: string): string {
    const key = `vocabulary.${group}.${code}`
    return i18n.te(key) ? t(key) : code
  }

  /** A value as a line shows it; telephones stay masked. */
  function valueOf(field: CaseField, value: string | number | null): string {
    if (value === null || value === '') return t('vocabulary.none')
    if (typeof value === 'number') return field === 'occurredAt' ? moment(value) : String(value)
    const group = CODED[field]
    if (group) return word(group, value)
    return field === 'phone' ? maskedPhone(value) : value
  }

  function nameOf(staffId: string): string {
    const name = app.staff.value.find((member) => member.staffId === staffId)?.name
    return name ? name : t('timeline.byUnknown')
  }

  return { word, valueOf, nameOf, fieldName: (field: string) => word('field', field) }
}
