import vue from '@vitejs/plugin-vue'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { commandCataloguePlugin } from './scripts/command-catalogue.ts'
import { localePlugin } from './scripts/locale-plugin.ts'
import { referralPlugin } from './scripts/referral-plugin.ts'
import { promptPackPlugin } from './scripts/prompt-pack-plugin.ts'

const domTests = [
  'tests/unit/src/{app,ui,features,commands}/**/*.test.ts',
  'tests/unit/src/platform/idle.test.ts',
]

const SUPPLIED_PACK = resolve(import.meta.dirname, 'resources/prompt-packs/supplied.zh-Hans.json')

export default defineConfig({
  plugins: [
    vue(),
    localePlugin(resolve(import.meta.dirname, 'src/locales')),
    commandCataloguePlugin(resolve(import.meta.dirname, 'src')),
    referralPlugin(resolve(import.meta.dirname, 'resources/referral/nationwide.zh-Hans.json')),
    promptPackPlugin(SUPPLIED_PACK),
  ],
  test: {
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    // Properties take their time where several suites share the machine; nothing is measured by it.
    testTimeout: 30_000,
    // A test that asserts nothing is a defect.
    expect: { requireAssertions: true },
    coverage: {
      provider: 'v8',
      reporter: ['text-summary', 'json-summary'],
      include: ['src/domain/**', 'electron/main/journal/**'],
      thresholds: {
        'src/domain/**': { branches: 95 },
        'electron/main/journal/**': { branches: 95 },
      },
    },
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/unit/**/*.test.ts'], exclude: domTests },
      },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: domTests } },
    ],
  },
})
