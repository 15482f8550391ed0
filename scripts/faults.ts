/**
 * Every fault by every row: `npm run faults`. `npm test` goes through a share of them: the journeys drive some of the
 * rows, the unit tests try some of the changed bytes. Words behind the command choose files of both.
 */
import { build } from './built-program.ts'
import { runTool } from './command.ts'

const ALL_ROWS = '100'
const ALL_PER_CENT = '100'
/** Titles of unit tests that carry the number of their row. */
const ROW_TITLES = String.raw`rows? \d`

const chosen = process.argv.slice(2)
const unit = await runTool(
  'vitest/vitest.mjs',
  ['run', '--project=node', `--testNamePattern=${ROW_TITLES}`, '--passWithNoTests', ...chosen],
  { env: { FAULT_SHARE: process.env['FAULT_SHARE'] ?? ALL_PER_CENT } },
)
await build()
const files = chosen.length === 0 ? ['faults'] : chosen
const journeys = await runTool('@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...files], {
  env: { FAULT_ROWS: process.env['FAULT_ROWS'] ?? ALL_ROWS },
})
process.exitCode = Math.max(unit.code, journeys.code)
