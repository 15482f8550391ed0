import { useI18n } from 'vue-i18n'
import type { FoundPerson } from '../../domain/roster-lookup.ts'
import type { RosterHousehold } from '../../domain/roster-household.ts'
import type { LookupOption } from '../../ui/lookup-option.ts'
import { maskedPhone } from '../../ui/masked-phone.ts'

/** Households and people of the roster as lines of a list; telephone numbers are masked there. */
export function useLookupOptions() {
  const { t } = useI18n()

  const relationOf = (relation: string | null) =>
    relation === null ? '' : t(`vocabulary.relation.${relation}`)

  function householdOption({ householdId, address, residents }: RosterHousehold): LookupOption {
    const names = residents.map(({ name }) => name).join(t('intake.comma'))
    return { value: householdId, label: address, detail: names, note: '' }
  }

  function personOption({ resident, household }: FoundPerson): LookupOption {
    return {
      value: `${household.householdId}:${resident.residentId}`,
      label: resident.name,
      detail: [household.address, relationOf(resident.relation)].filter((word) => word !== '').join(' · '),
      note: resident.phone === '' ? '' : maskedPhone(resident.phone),
    }
  }

  return { householdOption, personOption, relationOf }
}
