import { inject, type InjectionKey, type Ref } from 'vue'

/** Keys by the id of their command (`commands/chosen-keys.ts`). */
type ChosenKeys = Readonly<Record<string, string>>

const KEY = 'tingsu-keys'
const MOST_CHARACTERS = 40

/** Reads the keys chosen on this PC; what cannot be read is not chosen. */
export function readChosenKeys(storage: Pick<Storage, 'getItem'>): ChosenKeys {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
    const entries = Object.entries(kept).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1] !== '' && entry[1].length <= MOST_CHARACTERS,
    )
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

/** Keeps the chosen keys on this PC (ADR 45): a matter of the hands at it and of no record, so it is no event. */
export function keepChosenKeys(storage: Pick<Storage, 'setItem'>, chosen: ChosenKeys): void {
  storage.setItem(KEY, JSON.stringify(chosen))
}

/** The chosen keys in force and the one way to change them. */
export interface KeyControl {
  readonly chosen: Readonly<Ref<ChosenKeys>>
  choose(chosen: ChosenKeys): void
}

/** Under this key `app` provides the control of the keys. */
export const KEY_CONTROL: InjectionKey<KeyControl> = Symbol('keys')

/** The control of the keys. Throws where the app provides none. */
export function useKeys(): KeyControl {
  const control = inject(KEY_CONTROL)
  if (!control) throw new Error('Keys: expected a control provided by the app, found none')
  return control
}
