import { BROWSER_ADDRESS, serveBrowserEdition } from './browser-edition.ts'
import { ensureBuilt } from './built-program.ts'
import { PROJECT_DIR, runCommand } from './command.ts'
import { downloadElectron } from './electron-download.ts'
import { electronFlags, findElectron, hasDisplay } from './find-electron.ts'

async function startBrowserEdition(reason: string): Promise<void> {
  await serveBrowserEdition()
  console.log(`${reason}, so the browser edition runs instead at ${BROWSER_ADDRESS} (Ctrl+C ends it).`)
}

async function start(): Promise<void> {
  await ensureBuilt()
  const electron = findElectron() ?? (await downloadElectron())
  if (electron === null) {
    await startBrowserEdition("Electron's binary is missing and could not be downloaded")
    return
  }
  if (!hasDisplay()) {
    await startBrowserEdition('There is no display for a window')
    return
  }
  const { code } = await runCommand(electron, [...electronFlags(), PROJECT_DIR, ...process.argv.slice(2)])
  process.exitCode = code
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
