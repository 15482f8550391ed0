import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  CHANNELS,
  COMPLAINANT_RELATIONS,
  ESCALATION_BODIES,
  IDENTITY_CHECKS,
  JURISDICTIONS,
  MOODS,
  NATURES,
  PREFERRED_CHANNELS,
  URGENCIES,
  type Channel,
} from '../../domain/case-vocabulary.ts'
import { useApp } from '../../platform/app-context.ts'
import type { ChoiceOption } from '../../ui/choice-option.ts'
import { useIsDiscreet } from '../../ui/discretion.ts'

/** The choices of intake with their keys: digits from 1. */
export function useIntakeOptions() {
  const { t } = useI18n()
  const { settings } = useApp()
  const isDiscreet = useIsDiscreet()

  /** P15: neutral words for those that judge while a visitor reads along; the keys stay the same. */
  function discreet(options: readonly ChoiceOption[], group: string): readonly ChoiceOption[] {
    if (!isDiscreet.value) return options
    return options.map((option) => ({ ...option, label: t(`vocabulary.discreet.${group}.${option.value}`) }))
  }

  function numbered(values: readonly string[], wordOf: (value: string) => string): readonly ChoiceOption[] {
    return values.map((value, index) => ({ value, label: wordOf(value), key: String(index + 1) }))
  }

  /** `0` puts the case up to the manager: nobody guesses (R6). */
  function withManagerKey(options: readonly ChoiceOption[]): readonly ChoiceOption[] {
    return options.map((option) => (option.value === 'undetermined' ? { ...option, key: '0' } : option))
  }

  return {
    channels: computed(() => numbered(CHANNELS, (channel) => t(`vocabulary.channel.${channel}`))),
    relations: computed(() =>
      numbered(COMPLAINANT_RELATIONS, (relation) => t(`vocabulary.relation.${relation}`)),
    ),
    jurisdictions: computed(() =>
      numbered(JURISDICTIONS, (jurisdiction) => t(`intake.jurisdiction.${jurisdiction}`)),
    ),
    natures: computed(() =>
      discreet(withManagerKey(numbered(NATURES, (nature) => t(`intake.nature.${nature}`))), 'nature'),
    ),
    /** With a visitor at the counter the words that judge stay off the screen (P15). */
    moodsFor: (channel: Channel) =>
      numbered(MOODS, (mood) =>
        t(channel === 'visit' ? `vocabulary.discreet.mood.${mood}` : `vocabulary.mood.${mood}`),
      ),
    urgencies: computed(() => numbered(URGENCIES, (urgency) => t(`vocabulary.urgency.${urgency}`))),
    identityChecks: computed(() =>
      numbered(IDENTITY_CHECKS, (check) => t(`vocabulary.identityCheck.${check}`)),
    ),
    preferredChannels: computed(() =>
      numbered(PREFERRED_CHANNELS, (channel) => t(`vocabulary.preferredChannel.${channel}`)),
    ),
    escalationBodies: computed(() =>
      numbered(ESCALATION_BODIES, (body) => t(`vocabulary.escalatedTo.${body}`)),
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
