import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  CHANNELS,
  COMPLAINANT_RELATIONS,
  JURISDICTIONS,
  NATURES,
  SERVICE_CATEGORIES,
} from '../../domain/case-vocabulary.ts'
import { useApp } from '../../platform/app-context.ts'
import type { ChoiceOption } from '../../ui/choice-option.ts'

/** The choices of intake with their keys: digits from 1, `0` for "put it to the manager" (R6). */
export function useIntakeOptions() {
  const { t } = useI18n()
  const { settings } = useApp()

  function numbered(group: string, values: readonly string[]): readonly ChoiceOption[] {
    return values.map((value, index) => ({
      value,
      label: t(`vocabulary.${group}.${value}`),
      key: value === 'undetermined' && group === 'nature' ? '0' : String(index + 1),
    }))
  }

  return {
    channels: computed(() => numbered('channel', CHANNELS)),
    relations: computed(() => numbered('relation', COMPLAINANT_RELATIONS)),
    jurisdictions: computed(() => numbered('jurisdiction', JURISDICTIONS)),
    natures: computed(() => numbered('nature', NATURES)),
    serviceCategories: computed(() =>
      SERVICE_CATEGORIES.map((value, index): ChoiceOption => ({
        value,
        label: t(`vocabulary.serviceCategory.${value}`),
        key: index < 9 ? String(index + 1) : '',
        initials: t(`vocabulary.initials.${value}`),
      })),
    ),
    departments: computed(() =>
      settings.value.departments.map(({ name, phone }, index): ChoiceOption => ({
        value: name,
        label: name,
        key: index < 9 ? String(index + 1) : '',
        note: phone,
      })),
    ),
  }
}
