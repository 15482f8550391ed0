import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { NearestFirst } from './nearest-first.ts'

const FEW_RUNS = resolve(import.meta.dirname, 'few-runs.ts')

/** Every property runs through `few-runs.ts`, whatever number of runs it asks for. */
const fewRuns: Plugin = {
  name: 'few-runs',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== FEW_RUNS ? FEW_RUNS : null),
}

/** A process of its own, not a thread: only there can a test set its time zone. The runner asks for threads. */
const ownProcess: Plugin = {
  name: 'own-process',
  configureVitest: ({ project }) => {
    project.config.pool = 'forks'
  },
}

/** The unit tests of `src/domain` as they are run against each mutant: one worker, modules read once. */
export default defineConfig({
  plugins: [fewRuns, ownProcess],
  test: {
    environment: 'node',
    include: ['tests/unit/src/domain/**/*.test.ts'],
    isolate: false,
    runner: resolve(import.meta.dirname, 'first-failure-runner.ts'),
    sequence: { sequencer: NearestFirst },
    maxWorkers: 1,
    restoreMocks: true,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
  },
})
