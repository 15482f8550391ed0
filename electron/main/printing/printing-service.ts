import type { Sheet } from '../../contract/shapes.ts'
import type { RequestResult } from '../../contract/requests.ts'
import { failure, success, type Failure, type FailureCode, type Outcome } from '../../contract/failures.ts'
import { FORM_IDS, type FormId } from '../../../src/domain/case-vocabulary.ts'
import { isSecretSheet, OFFICE_SHEET_LAYOUT, officeSheetId } from '../../../src/domain/forms/office-sheet.ts'
import { PAGE_LAYOUTS, type PageLayout } from '../../../src/domain/forms/page-layout.ts'
import { safeFileName } from '../../../src/formats/safe-file-name.ts'
import { systemCode } from '../atomic-file.ts'
import { isBlank } from './blank-pages.ts'
import type { KeepPdf, OpenSheetWindow, PrintWay, SheetWindow } from './printing-ports.ts'

/** Row 16: how long laying out, or the printer's spooler, may take to answer. */
export const PRINT_LIMIT_MS = 20_000
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
  print(sheet: Sheet, way: PrintWay, printedBy: string): Promise<Outcome<RequestResult<'form:print'>>>
  /** For the sheet window: what to lay out. `badRequest` for any job but the running one. */
  takeSheet(jobId: string): Outcome<RequestResult<'sheet:take'>>
  /** For the sheet window: the job is laid out. */
  sheetReady(jobId: string): Outcome<null>
  /** Closes the hidden window, which would keep the program alive. */
  close(): void
}

interface RunningJob {
  readonly jobId: string
  readonly taken: RequestResult<'sheet:take'>
  readonly markReady: () => void
}

const TIMED_OUT = Symbol('timed out')

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
    sheet: Sheet,
    printedBy: string,
    use: (window: SheetWindow) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const jobId = deps.newId()
    let markReady = (): void => undefined
    const ready = new Promise<void>((resolve) => {
      markReady = resolve
    })
    running = { jobId, taken: { sheet, printedAt: deps.now(), printedBy }, markReady }
    try {
      const opened = await within(PRINT_LIMIT_MS, Promise.all([deps.openSheetWindow(jobId), ready]))
      if (opened === TIMED_OUT) return abandoned()
      window = opened[0]
      const outcome = await use(window)
      // A secret does not stay on a hidden page until the next job.
      if (!outcome.ok || isSecretSheet(sheet.formId)) discard()
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

  const pdfOf = async (from: SheetWindow): Promise<Outcome<Uint8Array>> => {
    const bytes = await within(PRINT_LIMIT_MS, from.printToPdf())
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
        : inTurn(() => laidOut(sheet, printedBy, (from) => kept(from, sheet))),
    toBytes: (sheet, printedBy) => inTurn(() => laidOut(sheet, printedBy, pdfOf)),
    print: (sheet, way, printedBy) =>
      inTurn(() => laidOut(sheet, printedBy, (from) => onPaper(from, sheet, way))),
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

/** Rejections of `work` after the limit are heard and dropped: the caller has its answer. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T | typeof TIMED_OUT> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => {
      resolve(TIMED_OUT)
    }, limitMs)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, expiry])
  } finally {
    clearTimeout(timer)
  }
}

/** `%PDF-`, and more than an empty page has. */
function isPdf(bytes: Uint8Array): boolean {
  return bytes.byteLength > 1000 && new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
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
