import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './built-program.ts'
import { PROJECT_DIR, runTool } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { findElectron, journeyRuntime } from './find-electron.ts'
import { runStaticChecks } from './static-checks.ts'
import { prepareMachine } from './test-machine.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

interface UnitReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

interface JourneySuite {
  readonly suites?: readonly JourneySuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly { readonly status: string }[]
  }[]
}

interface JourneyReport extends JourneySuite {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

const RESULTS_DIR = resolve(PROJECT_DIR, 'test-results')
const UNIT_REPORT = resolve(RESULTS_DIR, 'unit.json')
/** Journeys that may need their second try in CI; more are no bad luck. */
const MOST_SECOND_TRIES = 2
const JOURNEY_REPORT = resolve(RESULTS_DIR, 'journeys.json')

function readReport<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

/** A file that does not even load fails no test but ends its runner with a code: it counts as one failure. */
function atLeastOne(code: number, failed: number): number {
  return code === 0 ? failed : Math.max(failed, 1)
}

async function unitTests(): Promise<Count> {
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const { code } = await runTool('vitest/vitest.mjs', args)
  const { numPassedTests, numFailedTests } = readReport<UnitReport>(UNIT_REPORT)
  return { passed: numPassedTests, failed: atLeastOne(code, numFailedTests) }
}

async function journeys(): Promise<Count> {
  const { code } = await runTool('@playwright/test/cli.js', ['test'])
  const report = readReport<JourneyReport>(JOURNEY_REPORT)
  const { expected, unexpected } = report.stats
  const again = passedAgain(report)
  for (const name of again) console.log(`Passed only at the second try, look at it: ${name}`)
  if (again.length <= MOST_SECOND_TRIES)
    return { passed: expected + again.length, failed: atLeastOne(code, unexpected) }
  return { passed: expected, failed: atLeastOne(code, unexpected + again.length) }
}

function passedAgain({ suites = [], specs = [] }: JourneySuite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(passedAgain)]
}

function announceRuntime(): void {
  console.log(
    journeyRuntime() === 'electron'
      ? `Journeys run in Electron (${findElectron()}).`
      : `Journeys run in Chromium (${findChromium()}), because Electron's binary or a display is not there.`,
  )
}

async function test(): Promise<void> {
  rmSync(RESULTS_DIR, { recursive: true, force: true })
  await prepareMachine()
  announceRuntime()
  const failedChecks = await runStaticChecks()
  if (failedChecks.length > 0) {
    console.log(`check: ${failedChecks.join(', ')} failed`)
    process.exitCode = 1
  }
  await build()
  const unit = await unitTests()
  const journey = await journeys()
  if (unit.passed === 0 || journey.passed === 0) {
    console.log(`${unit.passed} unit tests and ${journey.passed} journeys passed; expected some of both`)
    process.exitCode = 1
  }
  if (unit.failed + journey.failed > 0) process.exitCode = 1
  console.log(`${unit.passed + journey.passed} passed, ${unit.failed + journey.failed} failed`)
}

try {
  await test()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
