import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PACKAGE_DIR = resolve(import.meta.dirname, '../node_modules/electron')
const BINARIES: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** Path of Electron's binary, or `null` when it has not been downloaded. Honours `ELECTRON_OVERRIDE_DIST_PATH`. */
export function findElectron(): string | null {
  const binary = BINARIES[process.platform] ?? 'electron'
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') {
    const chosen = join(override, binary)
    return existsSync(chosen) ? chosen : null
  }
  const pathFile = join(PACKAGE_DIR, 'path.txt')
  if (!existsSync(pathFile)) return null
  const installed = join(PACKAGE_DIR, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(installed) ? installed : null
}

/** Electron's sandbox refuses to run as root on Linux. */
export function electronFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Whether a window can be shown; Electron on Linux ends at once without a display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

/** What journeys run in: Electron where its binary and a display are there, otherwise Chromium (ADR 5). */
export function journeyRuntime(): 'electron' | 'chromium' {
  return findElectron() !== null && hasDisplay() ? 'electron' : 'chromium'
}
