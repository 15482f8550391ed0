import { computed, inject, provide, ref, type InjectionKey, type Ref } from 'vue'
import type { Channel } from '../domain/case-vocabulary.ts'

/** A draft or a case: what of it says whether somebody stands at the counter. */
interface Discussed {
  readonly caseId: string
  readonly channel: Channel
}

/** Whether words that judge are kept off the screen now. */
type Discretion = Readonly<Ref<boolean>>
const DISCRETION: InjectionKey<Discretion> = Symbol('discretion')

/**
 * P15: while a visitor stands at the counter, a screen shows neutral words in place of those that judge, until somebody
 * reveals them for this one draft or case.
 */
export function useDiscretion(discussed: () => Discussed | null) {
  const revealedCaseId = ref<string | null>(null)
  const hasVisitor = computed(() => discussed()?.channel === 'visit')
  const isDiscreet = computed(() => hasVisitor.value && revealedCaseId.value !== discussed()?.caseId)
  provide(DISCRETION, isDiscreet)
  return {
    isDiscreet,
    hasVisitor,
    toggle: () => {
      revealedCaseId.value = isDiscreet.value ? (discussed()?.caseId ?? null) : null
    },
  }
}

const NEVER = computed(() => false)

/** What the screen around has decided; outside of it nothing is hidden. */
export function useIsDiscreet(): Discretion {
  return inject(DISCRETION, NEVER)
}
