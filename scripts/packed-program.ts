import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { DESK_PAGE } from '../electron/contract/exposed-desk.ts'
import { PROJECT_DIR, runCommand } from './command.ts'

interface BootReport {
  readonly url: string
  readonly preload?: string
  readonly status: number | null
  readonly csp: string | null
  readonly page: string
}

const ALLOWED_FILES = [
  /^package\.json$/u,
  /^out\/main\/(index|chunks\/(?:export|import)-worker-[\w-]{8})\.cjs$/u,
  /^out\/preload\/index\.cjs$/u,
  /^out\/renderer\/(index|sheet)\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|svg|png|woff2)$/u,
]
const REQUIRED_FILES = [
  'package.json',
  'out/main/index.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/sheet.html',
]

/** What is wrong with the list of packed files; nothing when it is exactly what the program needs. */
export function fileListFaults(files: readonly string[]): readonly string[] {
  return [
    ...files
      .filter((file) => !ALLOWED_FILES.some((allowed) => allowed.test(file)))
      .map((file) => `holds ${file}`),
    ...REQUIRED_FILES.filter((file) => !files.includes(file)).map((file) => `lacks ${file}`),
  ]
}

/** What is wrong with the packed main: boots it under Node until its window has asked for its page. */
export async function bootFaults(appDir: string, dataDir: string): Promise<readonly string[]> {
  const stub = join(PROJECT_DIR, 'scripts/electron-stub.cjs')
  const { code, output } = await runCommand(
    process.execPath,
    ['--require', stub, join(appDir, 'out/main/index.cjs')],
    {
      captured: true,
      env: { TINGSU_PACK_CHECK_DATA: dataDir, TINGSU_PACK_CHECK_APP: appDir, NODE_OPTIONS: '' },
    },
  )
  const line = output.split('\n').find((candidate) => candidate.startsWith('{"url"'))
  if (code !== 0 || line === undefined)
    return [`main ended with code ${code} before its window loaded:\n${output}`]
  const report = JSON.parse(line) as BootReport
  return [
    ...(report.url.startsWith('app://desk/') ? [] : [`the window loads ${report.url}; expected app://desk/`]),
    ...(report.status === 200 ? [] : [`the page is answered with ${report.status}; expected 200`]),
    ...(report.csp?.includes("default-src 'none'") === true ? [] : [`the CSP of the page is ${report.csp}`]),
    ...(report.page.includes('<script type="module"') ? [] : ['the page holds no module script']),
    ...(report.preload === join(appDir, 'out/preload/index.cjs') ? [] : [`the preload is ${report.preload}`]),
  ]
}

/** What is wrong with the packed preload: runs it with a `require` that knows nothing but `electron`. */
export function preloadFaults(appDir: string): readonly string[] {
  const exposed: string[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string) => exposed.push(name) },
    ipcRenderer: {
      invoke: () => Promise.resolve({ ok: true, value: null }),
      on: () => undefined,
      off: () => undefined,
      send: () => undefined,
    },
  }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`it requires ${name}; expected nothing but electron`)
    return electron
  }
  try {
    const source = readFileSync(join(appDir, 'out/preload/index.cjs'), 'utf8')
    const module = { exports: {} }
    runInNewContext(source, {
      require,
      module,
      exports: module.exports,
      process: { platform: process.platform },
      // The window's own page: the one whose first questions are asked here.
      location: { pathname: DESK_PAGE },
      console,
    })
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return exposed.length > 0 ? [] : ['it exposes nothing']
}
