import { computed, inject, onBeforeUnmount, onMounted, provide, ref, type InjectionKey, type Ref } from 'vue'

const COVERS: InjectionKey<Ref<number>> = Symbol('covers')

/** Whether something lies over the page; what is under it is to be `inert`, so that no Tab goes behind it. */
export function providePageCover(): Readonly<Ref<boolean>> {
  const covers = ref(0)
  provide(COVERS, covers)
  return computed(() => covers.value > 0)
}

/** Says that this component covers the page for as long as it is there. */
export function useCoversPage(): void {
  const covers = inject(COVERS, null)
  if (covers === null) return
  onMounted(() => (covers.value += 1))
  onBeforeUnmount(() => (covers.value -= 1))
}
