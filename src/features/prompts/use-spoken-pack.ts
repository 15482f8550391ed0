import { shallowRef, watch, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PromptPack } from '../../domain/prompts/prompt-pack.ts'
import { readPromptPack } from './prompt-pack-reading.ts'
import { SUPPLIED_PACK } from './supplied-pack.ts'

/** The pack that is spoken from: the supplied one, in the characters of the screen (ADR 38). */
export function useSpokenPack(): Readonly<ShallowRef<PromptPack>> {
  const { locale } = useI18n()
  const pack = shallowRef(SUPPLIED_PACK)
  watch(
    locale,
    async (language) => {
      if (language !== 'zh-Hant') {
        pack.value = SUPPLIED_PACK
        return
      }
      const read = readPromptPack((await import('virtual:prompt-pack/zh-Hant')).default)
      if (read.ok && locale.value === 'zh-Hant') pack.value = read.pack
    },
    { immediate: true },
  )
  return pack
}
