import reference from 'virtual:locale/zh-Hans'
import type { Ref } from 'vue'
import { createI18n } from 'vue-i18n'
import type { TraditionalWords } from '../domain/traditional-words.ts'
import type { Language } from '../platform/look-preferences.ts'
import { officeMessages } from './office-messages.ts'

type Messages = Record<string, unknown>

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-Hans': () => Promise.resolve(reference),
  'zh-Hant': async () => (await import('virtual:locale/zh-Hant')).default,
  en: async () => (await import('virtual:locale/en')).default,
}

/** Words of every screen but the first: read with its page. */
const LATER_LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-Hans': async () => (await import('virtual:locale/zh-Hans/later')).default,
  'zh-Hant': async () => (await import('virtual:locale/zh-Hant/later')).default,
  en: async () => (await import('virtual:locale/en/later')).default,
}

/** Makes the translator of the program, which says `words` in traditional characters. A missing key is a defect, so it is an error in the log, never silence. */
export function createTranslator(words: Readonly<Ref<TraditionalWords>>) {
  return createI18n<[Messages], string, false>({
    legacy: false,
    locale: 'zh-Hans',
    fallbackLocale: false,
    messageCompiler: officeMessages(words),
    missing: (locale, key) => {
      console.error(`Text ${key} is missing in ${locale}; expected one in src/locales`)
      return key
    },
  })
}
export type Translator = ReturnType<typeof createTranslator>

/** Loads a language where needed and speaks it; the document says so, for fonts and screen readers. */
export async function speak(translator: Translator, language: Language): Promise<void> {
  // The locale it was made with is "available" with no messages, so the messages themselves are looked at.
  if (Object.keys(translator.global.getLocaleMessage(language)).length === 0) {
    translator.global.setLocaleMessage(language, await LOADERS[language]())
  }
  if (hasLaterWords(translator)) await addLaterWords(translator, language)
  translator.global.locale.value = language
  document.documentElement.lang = language
}

/** Reads the words of the later screens for the language spoken now; from then on `speak` brings them along. */
export async function speakLaterWords(translator: Translator): Promise<void> {
  const language = languageOf(translator.global.locale.value)
  if (!hasLaterWordsOf(translator, language)) await addLaterWords(translator, language)
}

const LANGUAGES = Object.keys(LOADERS)

function isLanguage(locale: string): locale is Language {
  return LANGUAGES.includes(locale)
}

function languageOf(locale: string): Language {
  return isLanguage(locale) ? locale : 'zh-Hans'
}

function hasLaterWordsOf(translator: Translator, language: string): boolean {
  return Object.hasOwn(translator.global.getLocaleMessage(language), 'acts')
}

function hasLaterWords(translator: Translator): boolean {
  return LANGUAGES.some((language) => hasLaterWordsOf(translator, language))
}

async function addLaterWords(translator: Translator, language: Language): Promise<void> {
  if (!hasLaterWordsOf(translator, language))
    translator.global.mergeLocaleMessage(language, await LATER_LOADERS[language]())
}
