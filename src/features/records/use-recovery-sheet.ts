import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Failure, Outcome } from '../../../electron/contract/failures.ts'
import type { ExportReceipt, Sheet } from '../../../electron/contract/shapes.ts'
import type { ExportRange } from '../../domain/office.ts'
import { useApp } from '../../platform/app-context.ts'
import type { NoticeTone } from '../../ui/notice-tone.ts'
import { recoverySheet } from './export-sheets.ts'
import type { PassphraseGroup } from './passphrase-groups.ts'
import { rangeText } from './receipt-lines.ts'
import { useReceiptWriting } from './use-receipt-writing.ts'

/** The sheet with the passphrase, to the printer and nowhere else; `printed` says what became of it. */
export function useRecoverySheet() {
  const app = useApp()
  const { t } = useI18n()
  const writing = useReceiptWriting()
  const printed = shallowRef<{ readonly tone: NoticeTone; readonly text: string } | null>(null)

  /** Before the export, with the name it will probably have. Answers whether the sheet went to the printer. */
  async function printExpected(
    range: ExportRange | null,
    groups: readonly PassphraseGroup[],
  ): Promise<boolean> {
    const plan = await app.desk.request('export:plan', { jobId: app.newId(), range })
    if (!plan.ok) return tell(plan)
    const { fileName, madeAt, cases } = plan.value
    return print(
      recoverySheet(
        {
          ...{ fileName, groups, isExpected: true },
          madeAt: writing.moment(madeAt),
          range: rangeText(range, writing),
          cases: writing.n(cases),
        },
        writing.sheet(),
      ),
    )
  }

  /** After the export, with what stands on its receipt. */
  function printFinal(receipt: ExportReceipt, groups: readonly PassphraseGroup[]): Promise<boolean> {
    const facts = {
      fileName: receipt.files.map(({ fileName }) => fileName).join(', '),
      isExpected: false,
      madeAt: writing.moment(receipt.madeAt),
      range: rangeText(receipt.range, writing),
      cases: writing.n(receipt.cases),
      groups,
    }
    return print(recoverySheet(facts, writing.sheet()))
  }

  async function print(sheet: Sheet): Promise<boolean> {
    printed.value = null
    const answer: Outcome<{ outcome: 'sent' | 'cancelled' }> = await app.desk.request('form:print', {
      sheet,
      withDialog: true,
    })
    if (!answer.ok) return tell(answer)
    const isSent = answer.value.outcome === 'sent'
    printed.value = {
      tone: isSent ? 'ok' : 'info',
      text: t(isSent ? 'records.export.sheetSent' : 'records.export.sheetCancelled'),
    }
    return isSent
  }

  function tell({ code, params }: Failure): false {
    printed.value = { tone: 'error', text: t(`failures.${code}`, { ...params }) }
    return false
  }

  return { printExpected, printFinal, printed }
}
