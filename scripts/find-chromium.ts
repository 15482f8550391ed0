import { chromium } from '@playwright/test'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Path of a program by its name, or `null`. */
export function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder: the next one may have it.
    }
  }
  return null
}

/** Path of a Chromium, or `null`: `TINGSU_CHROMIUM`, then Playwright's own download, then the system's. */
export function chromiumPath(): string | null {
  const chosen = process.env['TINGSU_CHROMIUM']
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`TINGSU_CHROMIUM names ${chosen}, which does not exist`)
    return chosen
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  for (const name of SYSTEM_NAMES) {
    const found = onPath(name)
    if (found !== null) return found
  }
  return null
}

/** Path of a Chromium; throws one clear sentence when there is none. */
export function findChromium(): string {
  const found = chromiumPath()
  if (found === null) {
    throw new Error(
      `No Chromium found: expected TINGSU_CHROMIUM, a Playwright download, or one of ${SYSTEM_NAMES.join(', ')} on the PATH`,
    )
  }
  return found
}
