import { useI18n } from 'vue-i18n'
import type { FieldChange, FieldValue } from '../../domain/complaint-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useCategoryWords } from '../../platform/category-words.ts'
import { useIsDiscreet } from '../../ui/discretion.ts'
import { maskedPhone } from '../../ui/masked-phone.ts'
import { useMoments } from '../../ui/moment-words.ts'

/** Fields whose values are codes, and the part of `vocabulary.json` with their words. */
const CODED: Partial<Record<FieldChange['field'], string>> = {
  channel: 'channel',
  relation: 'relation',
  serviceCategory: 'serviceCategory',
  identityCheck: 'identityCheck',
  preferredChannel: 'preferredChannel',
  escalatedTo: 'escalatedTo',
  urgency: 'urgency',
  mood: 'mood',
  motive: 'motive',
  evidenceOrigin: 'evidenceOrigin',
}

/** Words for the values of a case and for its people, in the language of the screen. */
export function useCaseWords(app: AppContext) {
  const i18n = useI18n()
  const { t } = i18n
  const { moment } = useMoments(app.now, app.calendar)
  const isDiscreet = useIsDiscreet()
  const { categoryWord } = useCategoryWords()

  /** A word that judges has a neutral one beside it, for a visitor's eyes (P15). */
  function word(group: string, code: string): string {
    if (group === 'serviceCategory') return categoryWord(code)
    const key = `vocabulary.${group}.${code}`
    const neutral = `vocabulary.discreet.${group}.${code}`
    if (isDiscreet.value && i18n.te(neutral)) return t(neutral)
    return i18n.te(key) ? t(key) : code
  }

  /** A value as a line shows it; telephones stay masked. */
  function valueOf(field: FieldChange['field'], value: FieldValue): string {
    if (typeof value === 'number') return moment(value)
    if (value === null || value.length === 0) return t('vocabulary.none')
    const group = CODED[field] ?? ''
    if (typeof value !== 'string') return value.map((code) => word(group, code)).join(t('vocabulary.comma'))
    if (group !== '') return word(group, value)
    return field === 'phone' ? maskedPhone(value) : value
  }

  function nameOf(staffId: string): string {
    const name = app.staff.value.find((member) => member.staffId === staffId)?.name
    return name ? name : t('timeline.byUnknown')
  }

  return { word, valueOf, nameOf, fieldName: (field: string) => word('field', field) }
}
