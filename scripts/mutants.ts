/**
 * Changes `src/domain` in small ways and holds its unit tests against each change (ADR 30): `npm run mutants [-- [--concurrency N]
 * [--force] files, folders or globs]`. Prints the survivors and a row per file; writes `test-results/mutants/`. What did not change
 * since the last run is not run again unless forced. Ends with 1 below 85 %.
 */
import { Stryker } from '@stryker-mutator/core'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT_DIR } from './command.ts'

const REPORT_DIR = 'test-results/mutants'
const LEAST_SCORE = 85

/** Files or globs that a folder, a file or a glob stands for. */
function mutated(place: string): string {
  return extname(place) === '' ? `${place.replace(/\/$/, '')}/**/*.ts` : place
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '1' }, force: { type: 'boolean', default: false } },
})
process.chdir(PROJECT_DIR)
// Every process of Stryker's reads the runner, which is TypeScript.
process.env['NODE_OPTIONS'] = `--import ${import.meta.resolve('tsx')}`
await new Stryker({
  mutate: positionals.length === 0 ? ['src/domain/**/*.ts'] : positionals.map(mutated),
  concurrency: Number(values.concurrency),
  testRunner: 'domain',
  plugins: [resolve('tests/mutants/domain-runner.ts')],
  coverageAnalysis: 'perTest',
  // No compiler runs in between: what does not type is killed by a test or not at all.
  disableTypeChecks: false,
  // A slow machine is no endless loop.
  timeoutMS: 30_000,
  ignorePatterns: ['/docs', '/out', '/dist', '/coverage', '/test-results', '/tests/{journeys,gallery,bench}'],
  tempDirName: `${REPORT_DIR}/sandbox`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${REPORT_DIR}/mutants.html` },
  jsonReporter: { fileName: `${REPORT_DIR}/mutants.json` },
  incremental: true,
  incrementalFile: `${REPORT_DIR}/known.json`,
  force: values.force,
  thresholds: { high: 95, low: LEAST_SCORE, break: LEAST_SCORE },
  disableBail: false,
}).runMutationTest()
