import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Outcome } from '../../../electron/contract/failures.ts'
import type { NoticeTone } from '../../ui/notice-tone.ts'

/** What came of a request, in words. */
export function useAnswer() {
  const { t } = useI18n()
  const answer = shallowRef<{ readonly tone: NoticeTone; readonly text: string } | null>(null)

  /** Waits for a request and says what came of it; answers whether it was done. */
  async function ask(request: Promise<Outcome<unknown>>, done: string): Promise<boolean> {
    const outcome = await request
    answer.value = outcome.ok
      ? { tone: 'ok', text: done }
      : { tone: 'error', text: t(`failures.${outcome.code}`, { ...outcome.params }) }
    return outcome.ok
  }

  return { answer, ask }
}
