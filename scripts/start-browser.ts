import { BROWSER_ADDRESS, serveBrowserEdition } from './browser-edition.ts'
import { ensureBuilt } from './built-program.ts'

try {
  await ensureBuilt()
  await serveBrowserEdition()
  console.log(`The browser edition runs at ${BROWSER_ADDRESS} (Ctrl+C ends it).`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
