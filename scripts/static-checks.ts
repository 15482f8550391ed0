import { runTool } from './command.ts'

interface Check {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
}

const typesOf = (part: string): Check => ({
  name: `types of ${part}`,
  script: 'vue-tsc/bin/vue-tsc.js',
  args: ['-p', `tsconfig.${part}.json`],
})

/** Longest first, so that two of them at a time end together. */
const CHECKS: readonly Check[] = [
  {
    name: 'lint',
    script: 'eslint/bin/eslint.js',
    args: ['.', '--max-warnings=0', '--cache', '--cache-location=node_modules/.cache/eslint'],
  },
  typesOf('tests'),
  typesOf('web'),
  { name: 'formatting', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  typesOf('node'),
  { name: 'unused code', script: 'knip/bin/knip.js', args: ['--no-progress'] },
  {
    name: 'boundaries',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['electron', 'src', 'scripts', 'tests'],
  },
  typesOf('domain'),
  { name: 'messages', script: 'tsx/dist/cli.mjs', args: ['scripts/message-check.ts'] },
]

async function runCheck(check: Check): Promise<boolean> {
  const startedMs = Date.now()
  const { code, output } = await runTool(check.script, check.args, { captured: true })
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)${code === 0 ? '' : `\n${output}`}`,
  )
  return code === 0
}

/** Types, lint, boundaries, unused code, formatting and messages, two at a time; resolves to the names of those that failed. */
export async function runStaticChecks(): Promise<readonly string[]> {
  const waiting = [...CHECKS]
  const failed: string[] = []
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await runCheck(check))) failed.push(check.name)
    }
  }
  await Promise.all([work(), work()])
  return failed
}
