import type { PageLayout } from '../../../src/domain/forms/page-layout.ts'

/** How a print job ended, as far as the system tells: `sent` = handed to the spooler, never more (`forms.md`). */
export type PrintAnswer = 'sent' | 'cancelled' | 'failed'

/** The way a form gets onto paper. */
export interface PrintWay {
  /** The system's dialog, where a person chooses; otherwise straight to the printer. */
  readonly withDialog: boolean
  /** The system's name of a printer; '' = the one the system uses by itself. */
  readonly deviceName: string
  /** How many of the same. */
  readonly copies: number
}

/** The printers of this PC by the system's name, with the name people know. */
export type SystemPrinters = () => Promise<readonly { readonly name: string; readonly label: string }[]>

/** The hidden window with one form laid out in it. */
export interface SheetWindow {
  /** Bytes of the PDF by the page size and margins of the form's own CSS. */
  printToPdf(): Promise<Uint8Array>
  print(options: PrintWay & { readonly layout: PageLayout }): Promise<PrintAnswer>
  /** Closes the window; the next form gets a new one. After a fault nothing in it can be trusted. */
  discard(): void
}

/** Shows the job in the hidden window. Resolves when the page is on its way; the page itself says when it is ready. */
export type OpenSheetWindow = (jobId: string) => Promise<SheetWindow>

/** Keeps a PDF under its final name, wholly or not at all, and never over another file. */
export type KeepPdf = (
  folder: string,
  fileName: (copy: number) => string,
  bytes: Uint8Array,
) => Promise<{ readonly path: string; readonly fileName: string }>
