import type { DeskWindow, ElectronParts, OpenDialogOptions } from './electron-parts.ts'

/** The system's dialogs; `null` when the person cancelled. */
export interface Dialogs {
  chooseFolder(startIn: string): Promise<string | null>
  /** An existing export. */
  chooseExport(startIn: string): Promise<string | null>
  /** Existing exports, such as all parts of one; empty when the person cancelled. */
  chooseExports(startIn: string): Promise<readonly string[]>
  /** Files handed in as evidence, also from a scanner's folder; empty when the person cancelled. */
  chooseEvidence(startIn: string): Promise<readonly string[]>
}

/** Dialogs of the system, in front of the window people work in. */
export function systemDialogs(
  { dialog }: Pick<ElectronParts, 'dialog'>,
  deskWindow: () => DeskWindow | null,
): Dialogs {
  const open = (options: OpenDialogOptions) => {
    const window = deskWindow()
    return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
  }
  return {
    async chooseFolder(startIn) {
      return firstChosen(
        await open({ defaultPath: startIn, properties: ['openDirectory', 'createDirectory'] }),
      )
    },
    async chooseExport(startIn) {
      const filters = [{ name: 'Tingsu', extensions: ['zip'] }]
      return firstChosen(await open({ defaultPath: startIn, filters, properties: ['openFile'] }))
    },
    async chooseExports(startIn) {
      const filters = [{ name: 'Tingsu', extensions: ['zip'] }]
      const properties: OpenDialogOptions['properties'] = ['openFile', 'multiSelections']
      const answer = await open({ defaultPath: startIn, filters, properties })
      return answer.canceled ? [] : answer.filePaths
    },
    async chooseEvidence(startIn) {
      const answer = await open({ defaultPath: startIn, properties: ['openFile', 'multiSelections'] })
      return answer.canceled ? [] : answer.filePaths
    },
  }
}

function firstChosen(answer: {
  readonly canceled: boolean
  readonly filePaths: readonly string[]
}): string | null {
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
