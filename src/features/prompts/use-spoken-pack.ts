import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PromptPack } from '../../domain/prompts/prompt-pack.ts'
import { officeWording, type TraditionalWords } from '../../domain/traditional-words.ts'
import { readPromptPack } from './prompt-pack-reading.ts'
import { SUPPLIED_PACK } from './supplied-pack.ts'

/** The pack that is spoken from: the supplied one, in the characters of the screen and the office's words (ADR 38, 46). */
export function useSpokenPack(words: () => TraditionalWords): ComputedRef<PromptPack> {
  const { locale } = useI18n()
  const traditional = shallowRef<PromptPack | null>(null)
  watch(
    locale,
    async (language) => {
      if (language !== 'zh-Hant' || traditional.value !== null) return
      const read = readPromptPack((await import('virtual:prompt-pack/zh-Hant')).default)
      if (read.ok) traditional.value = read.pack
    },
    { immediate: true },
  )
  return computed(() =>
    locale.value === 'zh-Hant' && traditional.value !== null
      ? inWords(traditional.value, officeWording(words()))
      : SUPPLIED_PACK,
  )
}

function inWords(pack: PromptPack, say: (text: string) => string): PromptPack {
  const prompts = pack.prompts.map((prompt) => ({
    ...prompt,
    text: say(prompt.text),
    reminders: prompt.reminders.map(say),
    avoid: prompt.avoid.map(say),
  }))
  return { ...pack, prompts }
}
