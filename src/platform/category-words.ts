import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  categoriesInUse,
  categoryName,
  isSuppliedCategory,
  type CategorySettings,
} from '../domain/service-categories.ts'
import { useApp } from './app-context.ts'
import { spellTitles, type SpelledTitle } from './spelled-title.ts'

/** The words of service categories: the office's own, else the supplied ones in the language of the screen (ADR 50). */
export function useCategoryWords(): { readonly categoryWord: (code: string) => string } {
  const { settings } = useApp()
  const { t } = useI18n()
  return {
    categoryWord: (code) => {
      const name = categoryName(settings.value.serviceCategories, code)
      if (name !== null) return name
      // A later version's, or another desk's whose name has not come yet.
      return t(isSuppliedCategory(code) ? `vocabulary.serviceCategory.${code}` : 'vocabulary.categoryUnknown')
    },
  }
}

interface CategoryChoice {
  readonly value: string
  readonly label: string
  readonly key: string
  readonly initials: string
}

/**
 * The categories to choose from, in the office's order: the first nine by digit, all by initials. `standing` is offered
 * as well where it is out of use.
 */
export function useCategoryChoices(
  standing: () => string | null = () => null,
): ComputedRef<readonly CategoryChoice[]> {
  const { settings } = useApp()
  const { t, locale } = useI18n()
  const { categoryWord } = useCategoryWords()
  const spellings = shallowRef<ReadonlyMap<string, SpelledTitle>>(new Map())
  const codes = computed(() => withStanding(categoriesInUse(settings.value.serviceCategories), standing()))

  watch(
    [codes, locale, settings],
    async ([all, language]) => {
      const named = namesOf(settings.value.serviceCategories, all)
      spellings.value = named.length === 0 ? new Map() : await spellTitles(named, language)
    },
    { immediate: true },
  )
  return computed(() => {
    const wanted = codes.value.map((code) => {
      const isNamed = categoryName(settings.value.serviceCategories, code) !== null
      if (!isNamed) return isSuppliedCategory(code) ? t(`vocabulary.initials.${code}`) : ''
      return lettersOf(spellings.value.get(code)?.initials ?? '')
    })
    const initials = distinctInitials(wanted)
    return codes.value.map((value, index) => ({
      value,
      label: categoryWord(value),
      key: index < 9 ? String(index + 1) : '',
      initials: initials[index] ?? '',
    }))
  })
}

function withStanding(codes: readonly string[], standing: string | null): readonly string[] {
  return standing === null || standing === '' || codes.includes(standing) ? codes : [...codes, standing]
}

function namesOf(settings: CategorySettings, codes: readonly string[]) {
  return codes.flatMap((code) => {
    const title = categoryName(settings, code)
    return title === null ? [] : [{ work: code, title }]
  })
}

/** Digits choose by place, so that they begin no name. */
function lettersOf(initials: string): string {
  return initials.replaceAll(/[^a-z]/gu, '')
}

/** Two that begin alike are told apart by their last letter, typed once more. */
export function distinctInitials(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((initials) => {
    let free = initials
    while (free !== '' && taken.has(free)) free += free.at(-1) ?? ''
    taken.add(free)
    return free
  })
}
