import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PROJECT_DIR, runTool } from './command.ts'

/** Where the built renderer lies. */
export const RENDERER_DIR = resolve(PROJECT_DIR, 'out/renderer')

const RESULTS = [
  'out/main/index.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/sheet.html',
]
const SOURCES = [
  'electron',
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'docs/guide',
  'scripts/guide-plugin.ts',
  'scripts/locale-plugin.ts',
  'scripts/sheet-page-plugin.ts',
  'scripts/vue-parts-plugin.ts',
]

function newestMs(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

/** Whether `out/` is complete and no source is younger than it. */
export function isBuilt(): boolean {
  const results = RESULTS.map((name) => resolve(PROJECT_DIR, name))
  if (!results.every((file) => existsSync(file))) return false
  const builtMs = Math.min(...results.map((file) => statSync(file).mtimeMs))
  return SOURCES.map((name) => resolve(PROJECT_DIR, name))
    .filter((path) => existsSync(path))
    .every((path) => newestMs(path) <= builtMs)
}

/** Builds main, preload and renderer; throws with the builder's output when that fails. */
export async function build(): Promise<void> {
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', ['build'], { captured: true })
  if (code !== 0) throw new Error(`electron-vite build ended with code ${code}; expected 0:\n${output}`)
}

/** Builds if `out/` is missing or older than its sources. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return
  console.log('Building …')
  await build()
}
