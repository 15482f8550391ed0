import { useI18n } from 'vue-i18n'
import { useApp } from '../../platform/app-context.ts'
import type { SheetWriting } from './export-sheets.ts'
import type { ReceiptWriting } from './receipt-lines.ts'

/** How this screen and its papers write moments, days, numbers and names; whole dates, because paper is read later. */
export function useReceiptWriting(): ReceiptWriting & { readonly sheet: () => SheetWriting } {
  const app = useApp()
  const { t: words, n } = useI18n()
  const t: ReceiptWriting['t'] = (key, values = {}) => words(key, { ...values })
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = (at: number) => {
    const { year, month, day, hour, minute } = app.calendar.wallTime(at)
    return { year, month: two(month), day: two(day), hour: two(hour), minute: two(minute) }
  }
  const moment = (at: number) => t('records.moment', parts(at))
  return {
    t,
    n: (value) => n(value),
    moment,
    day: (at) => t('records.day', parts(at)),
    staffName: (staffId) => app.staff.value.find((member) => member.staffId === staffId)?.name ?? staffId,
    sheet: () => ({
      t,
      officeName: app.settings.value.officeName,
      printedBy: app.session.value.name,
      printedAt: moment(app.now()),
    }),
  }
}
