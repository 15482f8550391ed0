import { BROWSER_ADDRESS, serveBrowserEdition } from './browser-edition.ts'
import { ensureBuilt } from './built-program.ts'
import { PROJECT_DIR, runCommand } from './command.ts'
import { downloadElectron } from './electron-download.ts'
import { electronFlags, findElectron, hasDisplay } from './find-electron.ts'

/** `npm run demo` opens the demo office, `npm run demo -- --remove` takes it away (ADR 20). */
const isRemoving = process.argv.includes('--remove')

async function start(): Promise<void> {
  await ensureBuilt()
  const electron = findElectron() ?? (await downloadElectron())
  if (electron === null || !hasDisplay()) {
    await serveBrowserEdition()
    const address = `${BROWSER_ADDRESS}${isRemoving ? '#remove-demo' : '#demo'}`
    const what = isRemoving ? 'is removed by opening' : 'runs in the browser edition at'
    console.log(`There is no Electron or no display, so the demo office ${what} ${address} (Ctrl+C ends it).`)
    return
  }
  const wish = isRemoving ? '--remove-demo' : '--demo'
  const { code } = await runCommand(electron, [...electronFlags(), PROJECT_DIR, wish])
  process.exitCode = code
  if (!isRemoving) return
  console.log(
    code === 0
      ? 'The demo office is gone; nothing else was touched.'
      : 'The demo office was not removed: close the program first.',
  )
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
