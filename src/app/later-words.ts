import { inject, type InjectionKey } from 'vue'

/** Under this key `main` provides what reads the words the start leaves out (`i18n.ts`). */
export const LATER_WORDS: InjectionKey<() => Promise<void>> = Symbol('later words')

/** Makes a loader of a part that needs the later words, so that it is never drawn without them. */
export function useWithLaterWords(): <Part>(load: () => Promise<Part>) => () => Promise<Part> {
  const readWords = inject(LATER_WORDS)
  if (!readWords) throw new Error('Later words: expected a reader provided by main, found none')
  return (load) => async () => {
    const [part] = await Promise.all([load(), readWords()])
    return part
  }
}
