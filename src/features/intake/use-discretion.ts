import { computed, inject, provide, ref, type InjectionKey, type Ref } from 'vue'
import type { IntakeDraft } from './intake-draft.ts'

/** Whether words that judge are kept off the screen now. */
type Discretion = Readonly<Ref<boolean>>
const DISCRETION: InjectionKey<Discretion> = Symbol('discretion')

/**
 * P15: while a visitor stands at the counter, the rows of intake show neutral words in place of those that judge, until
 * somebody reveals them for this one draft.
 */
export function useDiscretion(draft: () => IntakeDraft | null) {
  const revealedCaseId = ref<string | null>(null)
  const hasVisitor = computed(() => draft()?.channel === 'visit')
  const isDiscreet = computed(() => hasVisitor.value && revealedCaseId.value !== draft()?.caseId)
  provide(DISCRETION, isDiscreet)
  return {
    isDiscreet,
    hasVisitor,
    toggle: () => {
      revealedCaseId.value = isDiscreet.value ? (draft()?.caseId ?? null) : null
    },
  }
}

const NEVER = computed(() => false)

/** What the intake screen has decided; outside of it nothing is hidden. */
export function useIsDiscreet(): Discretion {
  return inject(DISCRETION, NEVER)
}
