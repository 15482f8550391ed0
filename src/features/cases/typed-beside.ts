import { inject, onScopeDispose, watchEffect, type InjectionKey } from 'vue'

/** Under this key a panel tells what is typed in it, by field, to whoever speaks meanwhile (the prompter). */
export const TYPED_BESIDE: InjectionKey<Map<string, string>> = Symbol('typed beside')

/** Tells what stands in a field of a panel for as long as the panel is open. */
export function tellTyped(field: string, value: () => string): void {
  const told = inject(TYPED_BESIDE, null)
  watchEffect(() => told?.set(field, value()))
  onScopeDispose(() => told?.delete(field))
}
