import type { Outcome } from '../contract/failures.ts'
import type { RequestArgs, RequestResult } from '../contract/requests.ts'

/** Writes and verifies exports (`electron/main/export/`). */
export interface ExportService {
  write(job: RequestArgs<'export:write'> & { readonly by: string }): Promise<Outcome<RequestResult<'export:write'>>>
  verify(job: RequestArgs<'export:verify'>): Promise<Outcome<RequestResult<'export:verify'>>>
  cancel(jobId: string): void
}

/** Lays out and prints sheets (`electron/main/printing/`). `printedBy` is the name that stands on paper. */
export interface PrintingService {
  toPdf(sheet: RequestArgs<'form:toPdf'>['sheet'], printedBy: string): Promise<Outcome<RequestResult<'form:toPdf'>>>
  print(
    sheet: RequestArgs<'form:print'>['sheet'],
    withDialog: boolean,
    printedBy: string,
  ): Promise<Outcome<RequestResult<'form:print'>>>
  takeSheet(jobId: string): Outcome<RequestResult<'sheet:take'>>
  sheetReady(jobId: string): Outcome<null>
}
