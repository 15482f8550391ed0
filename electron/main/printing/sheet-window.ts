import { BrowserWindow } from 'electron'
import { assertSecure, securePreferences } from '../security.ts'
import type { PageLayout } from '../../../src/domain/forms/page-layout.ts'
import type { OpenSheetWindow, PrintAnswer, SheetWindow } from './printing-ports.ts'

export interface SheetWindowOptions {
  /** `app://desk/sheet.html`, without a fragment. */
  readonly url: string
  /** The same preload as the desk window's. */
  readonly preloadPath: string
}

/**
 * The hidden Electron window that lays out paper. It is kept and shown the next job by its fragment, which the page
 * listens to: a new window for each form would cost several times the printing itself.
 */
export function createSheetWindows(options: SheetWindowOptions): OpenSheetWindow {
  let hidden: BrowserWindow | null = null
  return async (jobId) => {
    if (hidden === null || hidden.isDestroyed()) hidden = hiddenWindow(options.preloadPath)
    const shown = hidden
    try {
      await shown.loadURL(`${options.url}#${jobId}`)
    } catch (error) {
      if (!shown.isDestroyed()) shown.destroy()
      throw error
    }
    return sheetWindow(shown)
  }
}

function hiddenWindow(preloadPath: string): BrowserWindow {
  // A hidden page would have its timers slowed down.
  const webPreferences = { ...securePreferences(preloadPath), backgroundThrottling: false }
  const options = { show: false, webPreferences }
  assertSecure(options)
  return new BrowserWindow(options)
}

function sheetWindow(shown: BrowserWindow): SheetWindow {
  return {
    // Page size, margins and footer come from the form's own @page rule.
    printToPdf: () =>
      shown.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      }),
    print: ({ withDialog, deviceName, copies, layout }) =>
      new Promise<PrintAnswer>((resolve) => {
        shown.webContents.print(
          {
            silent: !withDialog,
            ...(deviceName !== '' && { deviceName }),
            copies,
            printBackground: true,
            color: false,
            // `print` knows no preferCSSPageSize. Default margins leave them to the @page rule.
            margins: { marginType: 'default' },
            ...printedSize(layout),
          },
          (hasSucceeded, reason) => {
            resolve(hasSucceeded ? 'sent' : printFailure(reason))
          },
        )
      }),
    discard: () => {
      if (!shown.isDestroyed()) shown.destroy()
    },
  }
}

/** Printers know upright paper, in micrometres; a lying page is upright paper turned. */
function printedSize({ widthMm, heightMm }: PageLayout) {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
  return { pageSize: { width: short * 1000, height: long * 1000 }, landscape: widthMm > heightMm }
}

/** Electron says "Print job canceled"; older versions said "cancelled". */
function printFailure(reason: string): PrintAnswer {
  return /cancell?ed/iu.test(reason) ? 'cancelled' : 'failed'
}
