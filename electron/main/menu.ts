import type { ElectronParts } from './electron-parts.ts'

/**
 * Takes Electron's default menu away, which owns keys of ours (Ctrl+R, Ctrl+W, Ctrl+M, Alt). macOS keeps the Edit menu:
 * without it copy and paste have no keys there. Its words come from the system.
 */
export function setMenu({ Menu }: Pick<ElectronParts, 'Menu'>, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
  )
}
