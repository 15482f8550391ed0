import { shallowRef, watch, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Guide } from './guide-tree.ts'

const LOADERS = new Map<string, () => Promise<Guide>>([
  ['zh-Hans', () => import('virtual:guide/zh-Hans')],
  ['zh-Hant', () => import('virtual:guide/zh-Hant')],
  ['en', () => import('virtual:guide/en')],
])

/** The guide in the language of the screen; `null` until it is read. */
export function useGuide(): Readonly<ShallowRef<Guide | null>> {
  const { locale } = useI18n()
  const guide = shallowRef<Guide | null>(null)
  watch(
    locale,
    async (language) => {
      const read = await LOADERS.get(language)?.()
      if (read && locale.value === language) guide.value = read
    },
    { immediate: true },
  )
  return guide
}
