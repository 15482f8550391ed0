import type { ElectronParts } from './electron-parts.ts'
import type { OpenSheetWindow } from './printing/printing-ports.ts'

/** Electron, and the adapter that opens hidden windows for paper. */
export interface MainParts extends ElectronParts {
  readonly sheetWindows: (options: { readonly url: string; readonly preloadPath: string }) => OpenSheetWindow
  /** What the program was started with. */
  readonly args: readonly string[]
  /** Script of the thread that reads the journal for exports. */
  readonly exportWorkerPath: string
  /** Script of the threads that make lines ready for imports. */
  readonly importWorkerPath: string
}
