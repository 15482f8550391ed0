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

/** The runner asks for threads; only in a process of its own can a test set its time zone. */
const ownProcess: Plugin = {
  name: 'own-process',
  configureVitest: ({ project }) => {
    project.config.pool = 'forks'
  },
}

const OF_THE_DOMAIN = 'tests/unit/src/domain/**/*.test.ts'
const WITH_TIME_ZONES = ['due-times', 'working-time', 'zone-offsets'].map(
  (name) => `tests/unit/src/domain/${name}{,.property}.test.ts`,
)

/** The unit tests of `src/domain` as they are held against each mutant: modules are read once per mutant. */
export default defineConfig({
  plugins: [fewRuns],
  test: {
    environment: 'node',
    isolate: false,
    maxWorkers: 1,
    runner: resolve(import.meta.dirname, 'first-failure-runner.ts'),
    sequence: { sequencer: NearestFirst },
    restoreMocks: true,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [OF_THE_DOMAIN],
          exclude: WITH_TIME_ZONES,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [ownProcess],
        test: { name: 'time-zones', include: WITH_TIME_ZONES, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
