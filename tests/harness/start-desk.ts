import { journeyRuntime } from '../../scripts/find-electron.ts'
import { ChromiumDesk, type ChromiumDeskOptions } from './chromium-desk.ts'
import { ElectronDesk } from './electron-desk.ts'
import type { DeskApp } from './desk-app.ts'

/** Starts the built app: Electron where its binary is there, otherwise Chromium with main in Node (ADR 5). */
export async function startDesk(options: ChromiumDeskOptions): Promise<DeskApp> {
  const desk = journeyRuntime() === 'electron' ? new ElectronDesk(options) : new ChromiumDesk(options)
  await desk.start()
  return desk
}
