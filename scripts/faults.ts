/** Every fault by every row: `npm run faults`. The journeys of `npm test` drive a share of the rows. */
import { build } from './built-program.ts'
import { runTool } from './command.ts'

const ALL_ROWS = '100'

await build()
const { code } = await runTool('@playwright/test/cli.js', ['test', 'faults', ...process.argv.slice(2)], {
  env: { FAULT_ROWS: process.env['FAULT_ROWS'] ?? ALL_ROWS },
})
process.exitCode = code
