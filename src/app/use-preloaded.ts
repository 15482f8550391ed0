import { onMounted, shallowRef, type Component, type ShallowRef } from 'vue'
import { whenIdle } from '../platform/idle.ts'

/**
 * A component that the first script does not carry and whose key nonetheless never waits: read soon after the start, and
 * rendered in the same tick from then on, so that the next key is already its own.
 */
export function usePreloaded(load: () => Promise<{ readonly default: Component }>): {
  readonly component: Readonly<ShallowRef<Component | null>>
  /** Reads it now where it was not read yet. */
  readonly ready: () => Promise<void>
} {
  const component = shallowRef<Component | null>(null)
  async function ready(): Promise<void> {
    component.value ??= (await load()).default
  }
  onMounted(() => whenIdle().then(ready))
  return { component, ready }
}
