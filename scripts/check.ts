import { runTool } from './command.ts'
import { runStaticChecks } from './static-checks.ts'

const failed = [...(await runStaticChecks())]
const { code } = await runTool('vitest/vitest.mjs', ['run', '--reporter=dot', '--coverage'])
if (code !== 0) failed.push('unit tests')
console.log(failed.length === 0 ? 'check: clean' : `check: ${failed.join(', ')} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
