import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from './find-electron.ts'
import { PROJECT_DIR, tool } from './command.ts'

/** The download must begin within this time (issue 2, item 9). */
const BEGIN_WITHIN_MS = 20_000
/** A download that has begun and brings nothing for this long is given up. */
const STALLED_AFTER_MS = 60_000
const LOOK_EVERY_MS = 500

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    return sum + (stats?.isFile() === true ? stats.size : 0)
  }, 0)
}

/** Runs electron's own install script and follows the bytes it receives; resolves to its exit code, 1 when it was ended. */
function install(downloadDir: string): Promise<number> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [tool('electron/install.js')], {
      cwd: PROJECT_DIR,
      env: { ...process.env, TMPDIR: downloadDir, TEMP: downloadDir, TMP: downloadDir },
      stdio: 'ignore',
    })
    let knownBytes = 0
    let lastGrowthMs = Date.now()
    const watch = setInterval(() => {
      const bytes = bytesBelow(downloadDir)
      if (bytes !== knownBytes) {
        if (knownBytes === 0) console.log("Downloading Electron's binary …")
        knownBytes = bytes
        lastGrowthMs = Date.now()
      }
      const patienceMs = knownBytes === 0 ? BEGIN_WITHIN_MS : STALLED_AFTER_MS
      if (Date.now() - lastGrowthMs > patienceMs) child.kill()
    }, LOOK_EVERY_MS)
    const end = (code: number | null) => {
      clearInterval(watch)
      settle(code ?? 1)
    }
    child.on('error', () => {
      end(1)
    })
    child.on('exit', end)
  })
}

/** Path of Electron's binary after a download (or from its cache), or `null` when that did not begin in time or failed. */
export async function downloadElectron(): Promise<string | null> {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) return null
  const downloadDir = mkdtempSync(join(tmpdir(), 'tingsu-electron-'))
  try {
    return (await install(downloadDir)) === 0 ? findElectron() : null
  } finally {
    rmSync(downloadDir, { recursive: true, force: true })
  }
}
