import type { Sheet } from '../../electron/contract/shapes.ts'
import { dayListTitle } from '../features/printing/day-list-texts.ts'
import type { PrintDayList } from '../features/visits/print-day-list.ts'
import type { AppContext } from '../platform/app-context.ts'

/** Sends the day list of visits to the printer or keeps it as PDF; it belongs to no case, so no timeline tells of it. */
export async function printDayList(
  app: AppContext,
  ...[list, way]: Parameters<PrintDayList>
): ReturnType<PrintDayList> {
  const sheet: Sheet = {
    formId: 'visitDayList',
    number: dayListTitle(list.day),
    household: '',
    language: app.settings.value.formScript,
    words: app.settings.value.traditionalWords,
    rows: list,
  }
  if (way === 'pdf') {
    const written = await app.desk.request('form:toPdf', { sheet })
    return written.ok ? { ok: true, value: { outcome: 'kept', path: written.value.path } } : written
  }
  const printed = await app.desk.request('form:print', { sheet, withDialog: way === 'dialog', copies: 1 })
  return printed.ok ? { ok: true, value: { outcome: printed.value.outcome, path: '' } } : printed
}
