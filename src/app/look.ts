import { shallowRef } from 'vue'
import { keepLook, readLook, type Look, type LookControl } from '../platform/look-preferences.ts'
import { speak, type Translator } from './i18n.ts'

function apply(look: Look): void {
  document.documentElement.dataset['theme'] = look.theme
  document.documentElement.style.fontSize = `${look.textSize}%`
}

/** Reads the kept look, puts it on the page, and makes the control that changes it. */
export async function startLook(translator: Translator, storage: Storage): Promise<LookControl> {
  const look = shallowRef(readLook(storage))
  apply(look.value)
  await speak(translator, look.value.language)
  return {
    look,
    async change(part) {
      look.value = { ...look.value, ...part }
      apply(look.value)
      keepLook(storage, look.value)
      await speak(translator, look.value.language)
    },
  }
}
