import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DomainTests } from './domain-tests.ts'
import { nearestFirst } from './nearest-first.ts'

const FOLDER = 'tests/unit/src/domain'

/** What the changed code looks at (Stryker's instrumenter). */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: {
    readonly static: Record<string, number>
    readonly perTest: Record<string, Record<string, number>>
  }
}

/**
 * A year of complaints is counted before the tests that look at it begin: whatever it reaches would count as reached by all
 * tests, and be held against each of them.
 */
const A_YEAR = /demo-numbers\.test\.ts$/

/** Holds the tests of `src/domain` against one mutant after another in one process, all modules read anew for each (ADR 30). */
class DomainRunner implements TestRunner {
  readonly #switch: Switch = {}
  readonly #tests = new DomainTests((id) => {
    this.#switch.currentTestId = id
  })
  readonly #files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !A_YEAR.test(name))
    .map((name) => resolve(FOLDER, name))
  readonly #touched = new Map<string, ReadonlySet<string>>()

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  init(): Promise<void> {
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#switch })
    return Promise.resolve()
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const tests = await this.#tests.run(
      this.#files.filter((file) => this.#tests.reaches(file, files)),
      {},
    )
    const mutantCoverage = this.#switch.mutantCoverage ?? { static: {}, perTest: {} }
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, sandboxFileName, hitLimit, testFilter } = options
    const activate = () => {
      this.#switch.activeMutant = activeMutant.id
    }
    const related = this.#files.filter((file) => this.#tests.reaches(file, [sandboxFileName]))
    const files = testFilter ? related : await this.#touching(activeMutant.id, related)
    Object.assign(this.#switch, { activeMutant: undefined, hitCount: 0, hitLimit })
    if (options.mutantActivation === 'static') activate()
    const tests = await this.#tests.run(nearestFirst(files, sandboxFileName), {
      ...(testFilter && { only: new Set(testFilter) }),
      onceCollected: activate,
      toFirstFailure: true,
    })
    this.#switch.activeMutant = undefined
    return toMutantRunResult(
      determineHitLimitReached(this.#switch.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
  }

  /** Files that meet the mutant when run alone: what a mutant changes while modules are read, no coverage tells by test. */
  async #touching(mutantId: string, files: readonly string[]): Promise<string[]> {
    const touching: string[] = []
    for (const file of files) {
      const touched = this.#touched.get(file) ?? (await this.#touchedBy(file))
      this.#touched.set(file, touched)
      if (touched.has(mutantId)) touching.push(file)
    }
    return touching
  }

  async #touchedBy(file: string): Promise<ReadonlySet<string>> {
    const met = { static: {}, perTest: {} }
    Object.assign(this.#switch, { mutantCoverage: met, hitCount: undefined })
    await this.#tests.run([file], {})
    return new Set([met.static, ...Object.values<object>(met.perTest)].flatMap((each) => Object.keys(each)))
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainRunner)]
