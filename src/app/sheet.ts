import { createApp, h, nextTick, shallowRef, type Component } from 'vue'
import type { RequestResult } from '../../electron/contract/requests.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import { OFFICE_SHEET_LAYOUT, officeSheetId, type OfficeSheet } from '../domain/forms/office-sheet.ts'
import { PAGE_LAYOUTS } from '../domain/forms/page-layout.ts'
import type { PrintedMarks } from '../domain/forms/printed-marks.ts'
import type { VisitDayList } from '../domain/forms/visit-day-list.ts'
import { dayListMark, dayListTitle } from '../features/printing/day-list-texts.ts'
import { parseDayList } from '../features/printing/day-list-schema.ts'
import DayListPaper from '../features/printing/DayListPaper.vue'
import { parseFormPack, parseFormRows, parsePrintedMarks } from '../features/printing/form-rows-schema.ts'
import { fillText, formTexts, formTitle, writeFormsIn } from '../features/printing/form-texts.ts'
import FormSheet from '../features/printing/FormSheet.vue'
import { officePageStyle } from '../features/printing/office-page-style.ts'
import { parseOfficeSheet } from '../features/printing/office-sheet-schema.ts'
import OfficePaper from '../features/printing/OfficePaper.vue'
import {
  adoptPageStyle,
  framedPage,
  PACK_CLASS,
  packStyle,
  pageStyle,
  type PrintedMark,
} from '../features/printing/page-style.ts'
import { localCalendar } from '../platform/local-calendar.ts'
import { sheetBridge } from '../platform/sheet-bridge.ts'
import './demo-paper.css'
import './sheet-page.css'

const bridge = sheetBridge(globalThis)
interface ShownSheet {
  readonly rows: FormRows
  readonly printed: PrintedMark
  readonly marks: PrintedMarks
}
const shown = shallowRef<ShownSheet | null>(null)
const shownOffice = shallowRef<OfficeSheet | null>(null)
const shownDay = shallowRef<{ readonly list: VisitDayList; readonly printed: PrintedMark } | null>(null)
/** Sheets of no case that are printed as one, each with a number of its own. */
const shownPack = shallowRef<{
  readonly pack: readonly FormRows[]
  readonly printed: PrintedMark
  readonly marks: PrintedMarks
} | null>(null)
let qrMark: Component | null = null
let forgetPageStyle = (): void => undefined

createApp(() => {
  if (shownDay.value) return h(DayListPaper, shownDay.value)
  if (shownPack.value) {
    const { pack, printed, marks } = shownPack.value
    const sheets = pack.map((rows) => h(FormSheet, { rows, printed, marks }))
    return h('div', { class: PACK_CLASS }, sheets)
  }
  if (shownOffice.value) return h(OfficePaper, { sheet: shownOffice.value })
  return shown.value ? h(FormSheet, { ...shown.value }, { code: () => codeOf(shown.value) }) : null
}).mount('#sheet')
addEventListener('hashchange', () => void layOut())
void layOut()

/** Takes the job named in the address, lays it out and says so. The window is kept and used again for the next one. */
async function layOut(): Promise<void> {
  const jobId = location.hash.slice(1)
  if (jobId === '') return
  const taken = await bridge.take(jobId)
  if (!taken.ok || location.hash.slice(1) !== jobId) return
  await writeFormsIn(taken.value.sheet.language)
  document.documentElement.lang = taken.value.sheet.language
  shownDay.value = null
  shownPack.value = null
  const officeSheet = officeSheetId(taken.value.sheet.formId)
  if (Array.isArray(taken.value.sheet.rows)) showPack(taken.value)
  else if (officeSheet === null) await show(taken.value)
  else if (officeSheet === 'visitDayList') showDay(taken.value)
  else showOffice(parseOfficeSheet(taken.value.sheet.rows))
  await nextTick()
  await document.fonts.ready
  await afterLayout()
  await bridge.ready(jobId)
}

async function show({ sheet, printedAt, printedBy }: RequestResult<'sheet:take'>): Promise<void> {
  const rows = parseFormRows(sheet.rows)
  const marks = parsePrintedMarks(sheet.marks)
  if (marks.code !== '') qrMark ??= (await import('../features/printing/QrMark.vue')).default
  const printed = { at: localCalendar.wallTime(printedAt), by: printedBy }
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(
    document,
    pageStyle(PAGE_LAYOUTS[rows.formId], rows, printed, marks.identity),
  )
  document.title = titleOf(rows, rows.number)
  markDemo(sheet.isDemo === true)
  shown.value = { rows, printed, marks }
  shownOffice.value = null
}

function showPack({ sheet, printedAt, printedBy }: RequestResult<'sheet:take'>): void {
  const pack = parseFormPack(sheet.rows)
  const [first] = pack
  if (first === undefined) return
  const printed = { at: localCalendar.wallTime(printedAt), by: printedBy }
  const layout = PAGE_LAYOUTS[first.formId]
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(document, packStyle(layout, pack, printed))
  document.title = titleOf(first, sheet.number)
  markDemo(sheet.isDemo === true)
  shownPack.value = { pack, printed, marks: parsePrintedMarks(sheet.marks) }
}

function titleOf(rows: FormRows, number: string): string {
  return fillText(formTexts.documentTitle, { title: formTitle(rows), number }).trim()
}

function showDay({ sheet, printedAt, printedBy }: RequestResult<'sheet:take'>): void {
  const list = parseDayList(sheet.rows)
  const printed = { at: localCalendar.wallTime(printedAt), by: printedBy }
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(document, framedPage(OFFICE_SHEET_LAYOUT, dayListMark(list), printed))
  document.title = dayListTitle(list.day)
  markDemo(sheet.isDemo === true)
  shownDay.value = { list, printed }
}

function markDemo(isDemo: boolean): void {
  if (isDemo) document.body.dataset['mark'] = formTexts.demoMark
  else delete document.body.dataset['mark']
}

function showOffice(sheet: OfficeSheet): void {
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(document, officePageStyle())
  document.title = sheet.title
  shownOffice.value = sheet
}

/** Reading a size forces layout; a task later everything is in place. A hidden window gets no animation frames. */
async function afterLayout(): Promise<void> {
  const height = document.body.getBoundingClientRect().height
  // Row 16: a blank page is never said to be ready, so that main does not send it to the printer.
  if (height === 0 || document.body.textContent.trim() === '')
    throw new Error('Sheet window: expected a laid out form, got an empty page')
  await new Promise((resolve) => setTimeout(resolve))
}

/** Read before the sheet is drawn, so that it is on the paper when the paper is said to be ready. */
function codeOf(sheet: ShownSheet | null) {
  return sheet === null || sheet.marks.code === '' || qrMark === null
    ? null
    : h(qrMark, { digits: sheet.marks.code })
}
