import { TestStatus, type TestResult } from '@stryker-mutator/api/test-runner'
import { relative, resolve } from 'node:path'
import * as vitest from 'vitest'
import { startTests } from 'vitest/internal/browser'
import * as fewRuns from './few-runs.ts'
import { RereadModules } from './reread-modules.ts'

type Runner = Parameters<typeof startTests>[1]
type TestFile = Awaited<ReturnType<typeof startTests>>[number]
type Task = TestFile['tasks'][number]
type Test = Extract<Task, { type: 'test' }>

const TIMEOUT_MS = 30_000
const CONFIG: Runner['config'] = {
  root: process.cwd(),
  name: 'domain',
  setupFiles: [],
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: TIMEOUT_MS,
  hookTimeout: TIMEOUT_MS,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
}

/** Which tests are run, and how far. */
export interface RunWishes {
  /** Ids of the tests that matter; without it, all. */
  readonly only?: ReadonlySet<string>
  /** Called when the tests of a file are known and none has run. */
  readonly onceCollected?: () => void
  readonly toFirstFailure?: boolean
}

/** The unit tests of the domain, run by vitest's own collector and matchers in this process. */
export class DomainTests {
  readonly #modules = new RereadModules(
    new Map<string, unknown>([
      ['vitest', vitest],
      ['fast-check', fewRuns],
    ]),
  )
  readonly #whileRuns: (id: string | undefined) => void

  /** `whileRuns` hears the id of the test that begins, and undefined when it has ended. */
  constructor(whileRuns: (id: string | undefined) => void) {
    this.#whileRuns = whileRuns
  }

  /** Whether the test file evaluates one of these modules. */
  reaches(file: string, modules: readonly string[]): boolean {
    const read = this.#modules.readWith(file)
    return modules.some((module) => read.has(resolve(module)))
  }

  /** Runs these files in their order, every module read anew. */
  async run(files: readonly string[], wishes: RunWishes): Promise<TestResult[]> {
    this.#modules.forget()
    const results: TestResult[] = []
    for (const file of files) {
      const ran = await this.#runFile(file, wishes)
      results.push(...ran)
      if (wishes.toFirstFailure && ran.some((test) => test.status === TestStatus.Failed)) break
    }
    return results
  }

  async #runFile(path: string, { only, onceCollected, toFirstFailure }: RunWishes): Promise<TestResult[]> {
    const idStart = `${relative(process.cwd(), path)}#`
    if (only !== undefined && ![...only].some((id) => id.startsWith(idStart))) return []
    let hasFailed = false
    const runner: Runner = {
      config: CONFIG,
      importFile: (file) => this.#modules.read(file),
      onCollected: () => onceCollected?.(),
      onBeforeRunTask: (test) => {
        if ((toFirstFailure && hasFailed) || (only && !only.has(idOf(test)))) test.mode = 'skip'
      },
      onBeforeTryTask: (test) => {
        vitest.expect.setState({ assertionCalls: 0 })
        this.#whileRuns(idOf(test))
      },
      onAfterTryTask: () => {
        this.#whileRuns(undefined)
        if (vitest.expect.getState().assertionCalls === 0)
          throw new Error('expected an assertion, but got none')
      },
      onAfterRunTask: (test) => {
        hasFailed ||= test.result?.state === 'fail'
      },
    }
    const [file] = await startTests([path], runner)
    if (file === undefined) throw new Error(`${path}: expected to be run`)
    const results = file.tasks
      .flatMap(testsIn)
      .filter((test) => test.mode !== 'skip')
      .map(resultOf)
    return file.result?.state === 'fail' && results.every(({ status }) => status !== TestStatus.Failed)
      ? [...results, unread(file)]
      : results
  }
}

function unread(file: TestFile): TestResult {
  return {
    id: `${relative(process.cwd(), file.filepath)}#is read`,
    name: 'is read',
    fileName: file.filepath,
    timeSpentMs: 0,
    status: TestStatus.Failed,
    failureMessage: file.result?.errors?.[0]?.message ?? 'cannot be read',
  }
}

function testsIn(task: Task): Test[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsIn)
}

function nameOf(task: Task): string {
  const names = [task.name]
  for (let suite = task.suite; suite; suite = suite.suite) names.unshift(suite.name)
  return names.join(' ').trim()
}

function idOf(test: Test): string {
  return `${relative(process.cwd(), test.file.filepath)}#${nameOf(test)}`
}

function resultOf(test: Test): TestResult {
  const common = {
    id: idOf(test),
    name: nameOf(test),
    fileName: test.file.filepath,
    timeSpentMs: test.result?.duration ?? 0,
  }
  return test.result?.state === 'fail'
    ? { ...common, status: TestStatus.Failed, failureMessage: test.result.errors?.[0]?.message ?? 'failed' }
    : { ...common, status: TestStatus.Success }
}
