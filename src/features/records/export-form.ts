import { computed, ref } from 'vue'
import { newPassphrase } from '../../formats/export-passphrase.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { readPassphrase, type TypedPassphrase } from './export-order.ts'
import { readRange, type TypedRange } from './export-range.ts'
import { passphraseGroups } from './passphrase-groups.ts'

/** What is asked for, while it is being filled in; kept over a failure, so that nothing has to be written down twice. */
export type ExportForm = ReturnType<typeof createExportForm>

const BLANK = { confirmed: '', isSheetPrinted: false, own: '', again: '' }

/** A new form with a new passphrase; it lives in memory only, as long as the screen is open. */
export function createExportForm({ now, calendar }: Pick<AppContext, 'now' | 'calendar'>) {
  const range = ref<TypedRange>({ choice: 'all', month: '', from: '', to: '' })
  const typed = ref<TypedPassphrase>({ ...BLANK, choice: 'offered', offered: newPassphrase() })
  const extras = ref<readonly string[]>([])
  const isChecked = ref(false)
  const groups = computed(() => passphraseGroups(typed.value.offered))
  return {
    range,
    typed,
    /** `forms` = F01 of every case as PDF. */
    extras,
    isChecked,
    groups,
    readingOfRange: computed(() => readRange(range.value, now(), calendar)),
    readingOfPassphrase: computed(() => readPassphrase(typed.value, groups.value)),
    drawAnother: () => {
      typed.value = { ...typed.value, ...BLANK, offered: newPassphrase() }
    },
    markPrinted: () => {
      typed.value = { ...typed.value, isSheetPrinted: true }
    },
  }
}
