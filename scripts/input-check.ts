/** Types pinyin and every bound key in a real window: `npm run input:check` (Linux; not part of `npm test`). */
import { ChromiumDesk } from '../tests/harness/chromium-desk.ts'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { checkBoundKeys } from './bound-key-check.ts'
import { ensureBuilt } from './built-program.ts'
import { checkComposition } from './composition-check.ts'
import type { InputFinding } from './input-finding.ts'
import { missingPackages, startInputMachine } from './input-machine.ts'
import { RealKeys } from './real-keys.ts'

function print(title: string, findings: readonly InputFinding[]): void {
  console.log(`\n${title}`)
  for (const { what, isAsExpected, found } of findings) {
    console.log(`  ${isAsExpected ? 'ok    ' : 'FAILED'} ${what}${found === '' ? '' : ` — ${found}`}`)
  }
}

async function check(): Promise<readonly InputFinding[]> {
  await ensureBuilt()
  const folder = await makeDeskFolder()
  const machine = await startInputMachine(folder)
  // Chromium is started by Playwright, which hands on the environment of this process.
  Object.assign(process.env, machine.env)
  const desk = new ChromiumDesk({ folder, headless: false })
  try {
    await desk.start()
    const person = new Receptionist(desk.page)
    await person.setUp('3')
    await desk.page.bringToFront()
    const keys = new RealKeys(machine.env)
    const composed = await checkComposition(person, keys)
    print('Pinyin by ibus-libpinyin in a real window', composed)
    const bound = await checkBoundKeys(person, keys)
    print('Bound keys that reach the page in a real window', bound)
    return [...composed, ...bound]
  } finally {
    await desk.stop()
    machine.stop()
    await removeDeskFolder(folder)
  }
}

const missing = missingPackages()
if (process.platform !== 'linux' || missing.length > 0) {
  console.log(
    `Input methods were not checked, because ${missing.join(', ') || 'Linux'} is not here; on Debian: apt-get install -y --no-install-recommends ${missing.join(' ')}`,
  )
  process.exitCode = 1
} else {
  const findings = await check()
  const failed = findings.filter(({ isAsExpected }) => !isAsExpected).length
  console.log(`\n${String(findings.length - failed)} as expected, ${String(failed)} not`)
  process.exitCode = failed === 0 ? 0 : 1
}
