import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What a machine with a real window and an input method consists of, and the Debian package that brings each. */
const PARTS = [
  { program: 'Xvfb', of: 'xvfb' },
  { program: 'xdotool', of: 'xdotool' },
  { program: 'openbox', of: 'openbox' },
  { program: 'dbus-daemon', of: 'dbus' },
  { program: 'ibus-daemon', of: 'ibus' },
  { program: '/usr/libexec/ibus-engine-libpinyin', of: 'ibus-libpinyin' },
  { program: '/usr/lib/x86_64-linux-gnu/gtk-3.0/3.0.0/immodules/im-ibus.so', of: 'ibus-gtk3' },
] as const

/** Settings of ibus: one engine for every window, as an office has it. */
const IBUS_SETTINGS = `[desktop/ibus/general]
preload-engines=['libpinyin']
engines-order=['libpinyin']
use-global-engine=true
`
const ENGINE = 'libpinyin'
const START_LIMIT_MS = 20_000

function isThere(program: string): boolean {
  if (program.startsWith('/')) return existsSync(program)
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Debian packages that are missing for the check. */
export function missingPackages(): readonly string[] {
  return PARTS.filter(({ program }) => !isThere(program)).map(({ of }) => of)
}

/** A screen of its own with a window manager, a session bus and ibus; ends with `stop`. */
export interface InputMachine {
  /** What programs on it must have in their environment. */
  readonly env: Readonly<Record<string, string>>
  stop(): void
}

/** Starts everything in the folder, so that no setting of the person who runs it is read or changed. */
export async function startInputMachine(folder: string): Promise<InputMachine> {
  const config = join(folder, 'config')
  mkdirSync(join(config, 'glib-2.0/settings'), { recursive: true })
  mkdirSync(join(folder, 'run'), { recursive: true, mode: 0o700 })
  writeFileSync(join(config, 'glib-2.0/settings/keyfile'), IBUS_SETTINGS)
  const env: Record<string, string> = {
    XDG_CONFIG_HOME: config,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    GSETTINGS_BACKEND: 'keyfile',
    GTK_IM_MODULE: 'ibus',
    XMODIFIERS: '@im=ibus',
  }
  const children: ChildProcess[] = []
  const start = (command: string, args: readonly string[]): ChildProcess => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    children.push(child)
    return child
  }
  const stop = (): void => {
    for (const child of children.toReversed()) child.kill()
  }
  try {
    const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'])
    env['DISPLAY'] = `:${await firstLine(screen, 'Xvfb')}`
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'])
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus, 'dbus-daemon')
    start('openbox', [])
    start('ibus-daemon', ['--xim', '--replace', '--panel', 'disable'])
    await chooseEngine({ ...process.env, ...env })
  } catch (error) {
    stop()
    throw error
  }
  return { env, stop }
}

/** The daemon starts without an engine, whatever its settings say; it is asked until it has taken ours. */
async function chooseEngine(env: NodeJS.ProcessEnv): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    spawnSync('ibus', ['engine', ENGINE], { env })
    const { stdout } = spawnSync('ibus', ['engine'], { env, encoding: 'utf8' })
    if (stdout.trim() === ENGINE) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`ibus has no engine ${ENGINE} after 20 s; expected it to be chosen`)
}

function firstLine(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const late = setTimeout(() => reject(new Error(`${name} said nothing within 20 s`)), START_LIMIT_MS)
    child.on('error', reject)
    child.on('exit', (code) =>
      reject(new Error(`${name} ended with code ${String(code)}, expected it to run`)),
    )
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [line] = output.split('\n')
      if (!output.includes('\n') || line === undefined || line === '') return
      clearTimeout(late)
      resolve(line)
    })
  })
}
