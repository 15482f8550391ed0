import { shallowRef } from 'vue'
import { keepChosenKeys, readChosenKeys, type KeyControl } from '../platform/key-preferences.ts'

/** Reads the keys chosen on this PC and makes the control that changes them. */
export function startKeys(storage: Storage): KeyControl {
  const chosen = shallowRef(readChosenKeys(storage))
  return {
    chosen,
    choose(next) {
      chosen.value = next
      keepChosenKeys(storage, next)
    },
  }
}
