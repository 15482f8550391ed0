import type * as Electron from 'electron'

/** What the program uses of Electron; `index.ts` hands it in, so that everything else runs in plain Node. */
export interface ElectronParts {
  readonly app: Electron.App
  readonly BrowserWindow: typeof Electron.BrowserWindow
  readonly Menu: typeof Electron.Menu
  readonly Notification: typeof Electron.Notification
  readonly dialog: Electron.Dialog
  readonly ipcMain: Electron.IpcMain
  readonly protocol: Electron.Protocol
  readonly session: typeof Electron.session
  readonly shell: Electron.Shell
}

export type DeskWindow = Electron.BrowserWindow
export type WindowOptions = Electron.BrowserWindowConstructorOptions
export type InvokeEvent = Electron.IpcMainInvokeEvent
export type OpenDialogOptions = Electron.OpenDialogOptions
export type PageContents = Electron.WebContents
export type SystemNotification = Electron.Notification
