import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { lastAct } from '../../domain/procedure/case-act.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { copyText } from '../../platform/clipboard.ts'
import { fieldsOf, type TypedAct } from './act-entry.ts'

/** R29: what is told can be copied as the text of a message. */
export function useMessageCopy(app: AppContext, act: ActKind, complaint: () => ComplaintCase) {
  const i18n = useI18n()
  const { t } = i18n
  const outcome = ref<'copied' | 'copyFailed' | null>(null)
  const isMessage = i18n.te(`acts.message.${act}`)

  function messageOf(typed: TypedAct): string {
    const { number, personal, acts } = complaint()
    const written = fieldsOf(act)
      .filter(([key, { kind }]) => (kind === 'longText' || kind === 'text') && key !== 'reaction')
      .map(([key]) => String(typed[key] ?? '').trim())
    const remedy = act === 'replied' ? (lastAct(acts, 'remedyPlanned')?.texts?.remedy ?? '') : ''
    return t(`acts.message.${act}`, {
      office: app.settings.value.officeName,
      person: personal?.complainantName ?? '',
      number,
      until: String(typed['newDueAt'] ?? ''),
      text: [remedy, ...written].filter((part) => part !== '').join(' '),
    })
  }

  async function copy(typed: TypedAct): Promise<void> {
    outcome.value = (await copyText(messageOf(typed))) ? 'copied' : 'copyFailed'
  }

  return { isMessage, outcome, copy }
}
