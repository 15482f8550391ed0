import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { commandCataloguePlugin } from './scripts/command-catalogue.ts'
import { guidePlugin } from './scripts/guide-plugin.ts'
import { localePlugin } from './scripts/locale-plugin.ts'
import { referralPlugin } from './scripts/referral-plugin.ts'
import { promptPackPlugin } from './scripts/prompt-pack-plugin.ts'
import { sheetPagePlugin } from './scripts/sheet-page-plugin.ts'
import { vuePartsPlugin } from './scripts/vue-parts-plugin.ts'

/** Vue and vue-i18n without their development parts; messages come compiled (`locale-plugin.ts`). */
const vueFlags = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'false',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
  __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
}

/** One CommonJS file with everything in it but `electron` and Node's own modules: the asar holds no node_modules. */
const oneCommonJsFile = (entry: string) => ({
  build: {
    externalizeDeps: false,
    sourcemap: false,
    rolldownOptions: {
      input: { index: resolve(import.meta.dirname, entry) },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})

/** What every start reads, one script each: the screen that takes the first key, and the records behind it. */
const FIRST_SCRIPTS = [
  { name: 'first', test: /src[\\/]app[\\/]main\.ts/, priority: 2 },
  { name: 'records', test: /src[\\/]storage[\\/]office-store\.ts/, priority: 1 },
]
const appDir = resolve(import.meta.dirname, 'src/app')
/** The CSP allows no inline script and fonts from the app's own origin only. */
const pageBuild = {
  minify: true,
  sourcemap: false,
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
}

const SUPPLIED_PACK = resolve(import.meta.dirname, 'resources/prompt-packs/supplied.zh-Hans.json')

export default defineConfig({
  main: oneCommonJsFile('electron/main/index.ts'),
  preload: oneCommonJsFile('electron/preload/index.ts'),
  renderer: {
    root: appDir,
    publicDir: false,
    plugins: [
      vue(),
      vuePartsPlugin(),
      localePlugin(resolve(import.meta.dirname, 'src/locales')),
      commandCataloguePlugin(resolve(import.meta.dirname, 'src')),
      guidePlugin(resolve(import.meta.dirname, 'docs/guide'), resolve(import.meta.dirname, 'src/locales')),
      referralPlugin(resolve(import.meta.dirname, 'resources/referral/nationwide.zh-Hans.json')),
      promptPackPlugin(SUPPLIED_PACK),
      sheetPagePlugin(resolve(appDir, 'sheet.html'), {
        root: appDir,
        plugins: [vue(), localePlugin(resolve(import.meta.dirname, 'src/locales'))],
        define: vueFlags,
        build: pageBuild,
      }),
    ],
    define: vueFlags,
    worker: { format: 'es' },
    build: {
      ...pageBuild,
      rolldownOptions: {
        input: { index: resolve(appDir, 'index.html') },
        output: { codeSplitting: { groups: FIRST_SCRIPTS } },
      },
    },
  },
})
