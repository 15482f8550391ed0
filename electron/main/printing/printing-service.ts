import type { Sheet } from '../../contract/shapes.ts'
import type { RequestArgs, RequestResult } from '../../contract/requests.ts'
import { failure, success, type Failure, type FailureCode, type Outcome } from '../../contract/failures.ts'
import { FORM_IDS, type FormId } from '../../../src/domain/case-vocabulary.ts'
import { bundledFormName } from '../../../src/domain/forms/bundled-form.ts'
import { isSecretSheet, OFFICE_SHEET_LAYOUT, officeSheetId } from '../../../src/domain/forms/office-sheet.ts'
import { PAGE_LAYOUTS, type PageLayout } from '../../../src/domain/forms/page-layout.ts'
import { safeFileName } from '../../../src/formats/safe-file-name.ts'
import { systemCode } from '../atomic-file.ts'
import { isBlank } from './blank-pages.ts'
import { pageCount, pagesOfForms } from './pages-of-forms.ts'
import type { KeepPdf, OpenSheetWindow, PrintWay, SheetWindow } from './printing-ports.ts'
import { TIMED_OUT, within } from './time-limit.ts'

/** Row 16: how long laying out, or the printer's spooler, may take to answer. */
export const PRINT_LIMIT_MS = 20_000
/** The same for a file of many forms: laying out and each of its two printings. */
export const BUNDLE_LIMIT_MS = 120_000
/** A person stands in front of the system's dialog and may read it. */
export const DIALOG_LIMIT_MS = 600_000

export interface PrintingDeps {
  readonly openSheetWindow: OpenSheetWindow
  readonly keepPdf: KeepPdf
  /** Where PDFs go. */
  readonly formsFolder: () => string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly newId: () => string
}

/** Forms on paper and as PDF, one job after another (`forms.md`). */
export interface PrintingService {
  /** Never of a paper with a secret: `badRequest`, and when it cannot be printed it is not kept either (ADR 19). */
  toPdf(sheet: Sheet, printedBy: string): Promise<Outcome<RequestResult<'form:toPdf'>>>
  /** Lays a form out and keeps it nowhere: it goes into an export. */
  toBytes(sheet: Sheet, printedBy: string): Promise<Outcome<Uint8Array>>
  /** Several forms as one file, each with its own numbers of pages (ADR 37). `badRequest` for papers of no form. */
  toBundle(bundle: Bundle, printedBy: string): Promise<Outcome<RequestResult<'form:bundle'>>>
  print(sheet: Sheet, way: PrintWay, printedBy: string): Promise<Outcome<RequestResult<'form:print'>>>
  /** For the sheet window: what to lay out. `badRequest` for any job but the running one. */
  takeSheet(jobId: string): Outcome<RequestResult<'sheet:take'>>
  /** For the sheet window: the job is laid out. */
  sheetReady(jobId: string): Outcome<null>
  /** Closes the hidden window, which would keep the program alive. */
  close(): void
}

type Bundle = RequestArgs<'form:bundle'>
type SheetsToTake = Pick<RequestResult<'sheet:take'>, 'sheets' | 'pages'>

interface RunningJob {
  readonly jobId: string
  readonly taken: RequestResult<'sheet:take'>
  readonly markReady: () => void
}

/** Makes the service; everything it touches comes as an argument. */
export function createPrintingService(deps: PrintingDeps): PrintingService {
  let running: RunningJob | null = null
  let window: SheetWindow | null = null
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  const discard = (): void => {
    window?.discard()
    window = null
  }

  const laidOut = async <T>(
    toTake: SheetsToTake,
    printedBy: string,
    use: (window: SheetWindow) => Promise<Outcome<T>>,
    limitMs = PRINT_LIMIT_MS,
  ): Promise<Outcome<T>> => {
    const jobId = deps.newId()
    let markReady = (): void => undefined
    const ready = new Promise<void>((resolve) => {
      markReady = resolve
    })
    running = { jobId, taken: { ...toTake, printedAt: deps.now(), printedBy }, markReady }
    try {
      const opened = await within(limitMs, Promise.all([deps.openSheetWindow(jobId), ready]))
      if (opened === TIMED_OUT) return abandoned()
      window = opened[0]
      const outcome = await use(window)
      // A secret does not stay on a hidden page until the next job.
      if (!outcome.ok || toTake.sheets.some(({ formId }) => isSecretSheet(formId))) discard()
      return outcome
    } catch (error) {
      discard()
      return failureOf(error)
    } finally {
      running = null
    }
  }

  const abandoned = (): Failure => {
    discard()
    return failure('printNotConfirmed')
  }

  const pdfOf = async (from: SheetWindow, limitMs = PRINT_LIMIT_MS): Promise<Outcome<Uint8Array>> => {
    const bytes = await within(limitMs, from.printToPdf())
    if (bytes === TIMED_OUT || !isPdf(bytes)) return failure('printNotConfirmed')
    return isBlank(bytes) ? failure('printBlank') : success(bytes)
  }

  const kept = async (from: SheetWindow, sheet: Sheet): Promise<Outcome<RequestResult<'form:toPdf'>>> => {
    const made = await pdfOf(from)
    if (!made.ok) return made
    const bytes = made.value
    const formId = officeSheetId(sheet.formId) === null ? sheet.formId : ''
    const named = [sheet.number, formId, sheet.household].filter((part) => part !== '').join('_')
    const file = await deps.keepPdf(deps.formsFolder(), (copy) => safeFileName(`${named}.pdf`, copy), bytes)
    return success({ ...file, bytes: bytes.byteLength })
  }

  // The first printing says how many pages each form has; the second, of the same layout, says it on them.
  const bundled = async ({ sheets, name }: Bundle, printedBy: string) => {
    const count = async (from: SheetWindow): Promise<Outcome<readonly number[]>> => {
      const bytes = await within(BUNDLE_LIMIT_MS, from.printToPdf())
      const pages =
        bytes === TIMED_OUT
          ? null
          : pagesOfForms(
              bytes,
              sheets.map((_, at) => bundledFormName(at)),
            )
      return pages === null ? failure('printNotConfirmed') : success(pages)
    }
    const counted = await laidOut({ sheets, pages: [] }, printedBy, count, BUNDLE_LIMIT_MS)
    if (!counted.ok) return counted
    const total = counted.value.reduce((sum, pages) => sum + pages, 0)
    const keep = async (from: SheetWindow): Promise<Outcome<RequestResult<'form:bundle'>>> => {
      const made = await pdfOf(from, BUNDLE_LIMIT_MS)
      if (!made.ok) return made
      if (pageCount(made.value) !== total) return failure('printNotConfirmed')
      const file = await deps.keepPdf(
        deps.formsFolder(),
        (copy) => safeFileName(`${name}.pdf`, copy),
        made.value,
      )
      return success({ ...file, bytes: made.value.byteLength, pages: total })
    }
    const numbered = { sheets: [], pages: [...counted.value] }
    // Hundreds of forms do not stay in memory until the next job.
    return laidOut(numbered, printedBy, keep, BUNDLE_LIMIT_MS).finally(discard)
  }

  const onPaper = async (
    from: SheetWindow,
    sheet: Sheet,
    way: PrintWay,
  ): Promise<Outcome<RequestResult<'form:print'>>> => {
    const layout = layoutOf(sheet)
    const limitMs = way.withDialog ? DIALOG_LIMIT_MS : PRINT_LIMIT_MS
    const answer = await within(limitMs, from.print({ ...way, layout }))
    if (answer === 'sent' || answer === 'cancelled') return success({ outcome: answer })
    if (isSecretSheet(sheet.formId)) return failure('printNotConfirmed')
    const pdf = await kept(from, sheet)
    return failure('printNotConfirmed', pdf.ok ? { path: pdf.value.path, fileName: pdf.value.fileName } : {})
  }

  return {
    toPdf: (sheet, printedBy) =>
      isSecretSheet(sheet.formId)
        ? Promise.resolve(failure('badRequest', { field: 'formId' }))
        : inTurn(() => laidOut(alone(sheet), printedBy, (from) => kept(from, sheet))),
    toBytes: (sheet, printedBy) => inTurn(() => laidOut(alone(sheet), printedBy, (from) => pdfOf(from))),
    toBundle: (bundle, printedBy) =>
      isOfForms(bundle)
        ? inTurn(() => bundled(bundle, printedBy))
        : Promise.resolve(failure('badRequest', { field: 'sheets' })),
    print: (sheet, way, printedBy) =>
      inTurn(() => laidOut(alone(sheet), printedBy, (from) => onPaper(from, sheet, way))),
    takeSheet: (jobId) =>
      running?.jobId === jobId ? success(running.taken) : failure('badRequest', { jobId }),
    sheetReady: (jobId) => {
      if (running?.jobId !== jobId) return failure('badRequest', { jobId })
      running.markReady()
      return success(null)
    },
    close: discard,
  }
}

/** `%PDF-`, and more than an empty page has. */
function isPdf(bytes: Uint8Array): boolean {
  return bytes.byteLength > 1000 && new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}

function alone(sheet: Sheet): SheetsToTake {
  return { sheets: [sheet], pages: null }
}

/** Whether all are forms, in one script: a document has one language. */
function isOfForms({ sheets }: Bundle): boolean {
  // Sheets of one kind in one `rows` are numbered as one already.
  const isForm = ({ formId, rows }: Sheet): boolean =>
    !Array.isArray(rows) && FORM_IDS.some((known) => known === formId)
  return sheets.every((sheet) => isForm(sheet) && sheet.language === sheets[0]?.language)
}

function layoutOf(sheet: Sheet): PageLayout {
  return officeSheetId(sheet.formId) === null ? PAGE_LAYOUTS[formIdOf(sheet)] : OFFICE_SHEET_LAYOUT
}

function formIdOf(sheet: Sheet): FormId {
  const formId = FORM_IDS.find((known) => known === sheet.formId)
  if (!formId) throw new Error(`Sheet: expected one of ${FORM_IDS.join(', ')}, got "${sheet.formId}"`)
  return formId
}

const FAILURE_BY_CODE: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnlyTarget',
  EACCES: 'readOnlyTarget',
  EPERM: 'readOnlyTarget',
  ENOENT: 'targetMissing',
  ENOTDIR: 'targetMissing',
}

function failureOf(error: unknown): Failure {
  const code = systemCode(error)
  if (code === '') return failure('printNotConfirmed')
  return failure(FAILURE_BY_CODE[code] ?? 'writeFailed', { reason: code })
}
