import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SettingsChange } from '../../domain/office.ts'
import { useApp } from '../../platform/app-context.ts'
import type { NoticeTone } from '../../ui/notice-tone.ts'
import { settingsDraft } from './settings-draft.ts'

/** Changes settings of the office, one after the other, and says in words what came of it. */
export function useSetting() {
  const app = useApp()
  const { t } = useI18n()
  const result = shallowRef<{ readonly tone: NoticeTone; readonly text: string } | null>(null)

  let turn: Promise<void> = Promise.resolve()

  async function write(changes: SettingsChange): Promise<void> {
    const saved = await app.store.append(app.newId(), [await settingsDraft(app, changes)])
    result.value = saved.ok
      ? { tone: 'ok', text: t('settings.saved') }
      : { tone: 'error', text: t(`failures.${saved.code}`, { ...saved.params }) }
  }

  /** Waits its turn: each change must have seen the one before it (ADR 1). */
  function save(changes: SettingsChange): Promise<void> {
    const next = () => write(changes)
    turn = turn.then(next, next)
    return turn
  }

  return { result, save }
}
