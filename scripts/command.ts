import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Folder of the project; every command runs there. */
export const PROJECT_DIR = resolve(import.meta.dirname, '..')

/** How a command ended: exit code (1 when a signal ended it) and, if it was captured, what it printed. */
export interface CommandResult {
  readonly code: number
  readonly output: string
}

/** Path of a tool's script under `node_modules`, to be run by this Node; no shell and no `npx` in between. */
export function tool(script: string): string {
  return resolve(PROJECT_DIR, 'node_modules', script)
}

/** Runs a command in the project folder. `captured` keeps the output instead of showing it. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly captured?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  return new Promise((settle, reject) => {
    const child = spawn(command, args, {
      cwd: PROJECT_DIR,
      env: { ...process.env, ...options.env },
      stdio: options.captured === true ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      settle({ code: code ?? 1, output: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) })
    })
  })
}

/** Runs a script of `node_modules` with this Node. */
export function runTool(
  script: string,
  args: readonly string[],
  options: { readonly captured?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [tool(script), ...args], options)
}
