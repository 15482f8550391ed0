import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['journeys/**/*.spec.ts', 'faults/**/*.spec.ts', 'journeys/**/*.test.ts', 'faults/**/*.test.ts'],
  outputDir: 'test-results/artifacts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
})
