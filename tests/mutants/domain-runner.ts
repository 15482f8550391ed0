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

/** What the changed code looks at (Stryker's instrumenter). */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { readonly static: Record<string, number>; readonly perTest: Record<string, Record<string, number>> }
}

/** Holds the tests of `src/domain` against one mutant after another in one process, all modules read anew for each (ADR 30). */
class DomainRunner implements TestRunner {
  readonly #switch: Switch = {}
  readonly #tests = new DomainTests((id) => {
    this.#switch.currentTestId = id
  })
  readonly #files = readdirSync('tests/unit/src/domain', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => resolve('tests/unit/src/domain', name))

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  init(): Promise<void> {
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#switch })
    return Promise.resolve()
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const tests = await this.#tests.run(this.#files.filter((file) => this.#tests.reaches(file, files)), {})
    const mutantCoverage = this.#switch.mutantCoverage ?? { static: {}, perTest: {} }
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, sandboxFileName, hitLimit, testFilter } = options
    const activate = () => {
      this.#switch.activeMutant = activeMutant.id
    }
    Object.assign(this.#switch, { activeMutant: undefined, hitCount: 0, hitLimit })
    if (options.mutantActivation === 'static') activate()
    const files = this.#files.filter((file) => this.#tests.reaches(file, [sandboxFileName]))
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
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainRunner)]
