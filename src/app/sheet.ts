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
import BundlePaper from '../features/printing/BundlePaper.vue'
import { bundlePageStyle } from '../features/printing/bundle-page-style.ts'
import type { PaperOfForm } from '../features/printing/paper-of-form.ts'
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
type Taken = RequestResult<'sheet:take'>
type TakenSheet = Omit<Taken, 'sheets'> & { readonly sheet: Taken['sheets'][number] }
const shown = shallowRef<PaperOfForm | null>(null)
const shownBundle = shallowRef<{
  readonly forms: readonly PaperOfForm[]
  readonly isCounted: boolean
} | null>(null)
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
  if (shownBundle.value)
    return h(BundlePaper, shownBundle.value, { code: ({ form }: { form: PaperOfForm }) => codeOf(form) })
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
  await take(taken.value)
  await nextTick()
  await document.fonts.ready
  await afterLayout()
  await bridge.ready(jobId)
}

async function take(taken: Taken): Promise<void> {
  const [sheet] = taken.sheets
  if (sheet === undefined) {
    numberPages(taken.pages ?? [])
    return
  }
  await writeFormsIn(sheet.language, sheet.words)
  document.documentElement.lang = sheet.language
  shownDay.value = null
  shownPack.value = null
  shownBundle.value = null
  if (taken.pages !== null) return showBundle(taken)
  const officeSheet = officeSheetId(sheet.formId)
  if (Array.isArray(sheet.rows)) showPack({ ...taken, sheet })
  else if (officeSheet === null) await show({ ...taken, sheet })
  else if (officeSheet === 'visitDayList') showDay({ ...taken, sheet })
  else showOffice(parseOfficeSheet(sheet.rows))
}

/** Several forms as one document: first their pages are counted, then the same layout is numbered (ADR 37). */
async function showBundle({ sheets, printedAt, printedBy }: Taken): Promise<void> {
  const forms: PaperOfForm[] = []
  for (const sheet of sheets) forms.push(await formOf({ sheet, printedAt, printedBy }))
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(document, bundlePageStyle(forms, []))
  document.title = [...new Set(forms.map(({ rows }) => formTitle(rows)))].join('、')
  markDemo(sheets.some(({ isDemo }) => isDemo === true))
  shownBundle.value = { forms, isCounted: false }
}

function numberPages(pages: readonly number[]): void {
  const forms = shownBundle.value?.forms ?? []
  if (forms.length === 0 || forms.length !== pages.length)
    throw new Error(
      `Sheet window: expected pages of ${String(forms.length)} forms, got ${String(pages.length)}`,
    )
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(document, bundlePageStyle(forms, pages))
  shownBundle.value = { forms, isCounted: true }
}

async function formOf({
  sheet,
  printedAt,
  printedBy,
}: Pick<TakenSheet, 'sheet' | 'printedAt' | 'printedBy'>): Promise<PaperOfForm> {
  const rows = parseFormRows(sheet.rows)
  const marks = parsePrintedMarks(sheet.marks)
  if (marks.code !== '') qrMark ??= (await import('../features/printing/QrMark.vue')).default
  return { rows, marks, printed: { at: localCalendar.wallTime(printedAt), by: printedBy } }
}

async function show(taken: TakenSheet): Promise<void> {
  const { rows, marks, printed } = await formOf(taken)
  forgetPageStyle()
  forgetPageStyle = adoptPageStyle(
    document,
    pageStyle(PAGE_LAYOUTS[rows.formId], rows, printed, marks.identity),
  )
  document.title = titleOf(rows, rows.number)
  markDemo(taken.sheet.isDemo === true)
  shown.value = { rows, printed, marks }
  shownOffice.value = null
}

function showPack({ sheet, printedAt, printedBy }: TakenSheet): void {
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

function showDay({ sheet, printedAt, printedBy }: TakenSheet): void {
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
function codeOf(sheet: PaperOfForm | null) {
  return sheet === null || sheet.marks.code === '' || qrMark === null
    ? null
    : h(qrMark, { digits: sheet.marks.code })
}
