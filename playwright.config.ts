import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['journeys/**/*.spec.ts', 'faults/**/*.spec.ts', 'journeys/**/*.test.ts', 'faults/**/*.test.ts'],
  outputDir: 'test-results/artifacts',
  // Pictures a form is held against; `--update-snapshots` takes them anew.
  snapshotPathTemplate: 'tests/reference/{arg}{ext}',
  workers: 2,
  // Two browsers on two processors: one stroke of bad luck in 250 journeys must not hide what the others say. What needed
  // the second try is named by `npm test`, and more than a few of them fail it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
})
