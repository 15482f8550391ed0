import { computed, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { parseHousehold } from '../../domain/household.ts'
import type { CustomerVisits } from '../../domain/regular-visits/customer-visits.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useMoments } from '../../ui/moment-words.ts'
import type { TypedVisit } from './visit-entry.ts'

const addressOf = (text: string): string => parseHousehold(text)?.canonical ?? text.trim()

/** Who lives at a typed address, by the roster, and whether they are visited already. */
export function useKnownCustomer(
  app: AppContext,
  customers: () => readonly CustomerVisits[],
  typed: Ref<TypedVisit>,
) {
  const { t } = useI18n()
  const { moment } = useMoments(app.now, app.calendar)
  const residents = ref('')

  const known = computed(() => {
    const wanted = addressOf(typed.value['household'] ?? '')
    if (wanted === '') return null
    return customers().find(({ person }) => person !== null && addressOf(person.household) === wanted) ?? null
  })
  const lastSaid = computed(() => {
    const made = known.value?.visits.flatMap(({ made: result }) => result ?? []) ?? []
    const last = made.toSorted((a, b) => a.visitedAt - b.visitedAt).at(-1)
    return last === undefined
      ? ''
      : t('regularVisits.lastTime', {
          moment: moment(last.visitedAt),
          said: last.said ?? t('vocabulary.erased'),
        })
  })

  /** Fills in who is known there and was not typed; a household of several people is left to whoever types. */
  async function look(): Promise<void> {
    const found = await app.store.roster.byAddress(typed.value['household'] ?? '')
    const people = found.length === 1 ? (found[0]?.residents ?? []) : []
    residents.value = people.map(({ name }) => name).join(t('vocabulary.comma'))
    const [only] = people
    const name = known.value?.person?.customer ?? (people.length === 1 ? (only?.name ?? '') : '')
    const { customer = '' } = typed.value
    typed.value = { ...typed.value, customer: customer || name }
  }

  /** What stands below a field of the panel. */
  function noteOf(key: string): string | undefined {
    if (key === 'household') return lastSaid.value || undefined
    if (key === 'customer' && residents.value !== '')
      return t('regularVisits.residents', { names: residents.value })
    return key === 'everyMonths' ? t('regularVisits.everyHint') : undefined
  }

  return { known, look, noteOf }
}
