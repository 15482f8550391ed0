import { inject, type InjectionKey } from 'vue'

/** The key to show where a part of a screen names the one its command has from the start. */
export type ShownKeys = (keys: string) => string

/** Under this key `app` provides it. */
export const SHOWN_KEYS: InjectionKey<ShownKeys> = Symbol('shown keys')

/** As they stand where nobody has chosen other keys, such as in the gallery. */
export function useShownKeys(): ShownKeys {
  return inject(SHOWN_KEYS, (keys) => keys)
}
