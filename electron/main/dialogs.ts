import type { DeskWindow, ElectronParts } from './electron-parts.ts'

/** The system's dialogs; `null` when the person cancelled. */
export interface Dialogs {
  chooseFolder(startIn: string): Promise<string | null>
  /** An existing export. */
  chooseExport(startIn: string): Promise<string | null>
}

/** Dialogs of the system, in front of the window people work in. */
export function systemDialogs({ dialog }: Pick<ElectronParts, 'dialog'>, window: () => DeskWindow): Dialogs {
  return {
    async chooseFolder(startIn) {
      const options = { defaultPath: startIn, properties: ['openDirectory' as const, 'createDirectory' as const] }
      return firstChosen(await dialog.showOpenDialog(window(), options))
    },
    async chooseExport(startIn) {
      const filters = [{ name: 'Tingsu', extensions: ['zip'] }]
      return firstChosen(
        await dialog.showOpenDialog(window(), { defaultPath: startIn, filters, properties: ['openFile' as const] }),
      )
    },
  }
}

function firstChosen(answer: { readonly canceled: boolean; readonly filePaths: readonly string[] }): string | null {
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
