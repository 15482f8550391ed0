import { extractAll, listPackage } from '@electron/asar'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './built-program.ts'
import { PROJECT_DIR, runTool } from './command.ts'
import { bootFaults, fileListFaults, preloadFaults } from './packed-program.ts'
import { readFuseWire, writeStandInDistribution } from './stand-in-distribution.ts'

/**
 * In Electron's order: run as Node, cookie encryption, NODE_OPTIONS, command-line inspection, asar integrity, only load from asar,
 * own V8 snapshot, file protocol's extra privileges.
 */
const EXPECTED_FUSES = '01001100'

let hasFaults = false

function report(subject: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${subject}`)
  for (const fault of faults) console.log(`         ${fault}`)
  if (faults.length > 0) hasFaults = true
}

async function pack(workDir: string): Promise<void> {
  const installed = JSON.parse(
    readFileSync(join(PROJECT_DIR, 'node_modules/electron/package.json'), 'utf8'),
  ) as {
    version: string
  }
  writeStandInDistribution(join(workDir, 'distribution'), installed.version)
  const overrides = [
    `--config.electronDist=${join(workDir, 'distribution')}`,
    `--config.directories.output=${join(workDir, 'packed')}`,
  ]
  const { code, output } = await runTool(
    'electron-builder/cli.js',
    ['--linux', 'dir', '--x64', ...overrides],
    {
      captured: true,
    },
  )
  if (code !== 0) throw new Error(`electron-builder ended with code ${code}; expected 0:\n${output}`)
}

async function checkPackage(workDir: string): Promise<void> {
  await ensureBuilt()
  await pack(workDir)
  const packedDir = join(workDir, 'packed/linux-unpacked')
  const archive = join(packedDir, 'resources/app.asar')
  const appDir = join(workDir, 'app')
  const dataDir = join(workDir, 'data')
  mkdirSync(dataDir)
  extractAll(archive, appDir)

  const files = listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/').replace(/^\//u, ''))
    .filter((name) => /\.[a-z0-9]+$/u.test(name))
  report(
    `the asar holds what the program needs and nothing else (${files.length} files)`,
    fileListFaults(files),
  )

  const fuses = readFuseWire(readFileSync(join(packedDir, 'tingsu-desk')))
  const fuseFaults = fuses === EXPECTED_FUSES ? [] : [`they are ${fuses}; expected ${EXPECTED_FUSES}`]
  report('the fuses are set', fuseFaults)

  report('the packed main boots and serves its page', await bootFaults(appDir, dataDir))
  report('the packed preload requires nothing but electron', preloadFaults(appDir))
}

const workDir = mkdtempSync(join(tmpdir(), 'tingsu-pack-check-'))
try {
  await checkPackage(workDir)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  hasFaults = true
} finally {
  rmSync(workDir, { recursive: true, force: true })
}
process.exitCode = hasFaults ? 1 : 0
