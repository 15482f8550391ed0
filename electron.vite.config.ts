import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { localePlugin } from './scripts/locale-plugin.ts'

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

export default defineConfig({
  main: oneCommonJsFile('electron/main/index.ts'),
  preload: oneCommonJsFile('electron/preload/index.ts'),
  renderer: {
    root: resolve(import.meta.dirname, 'src/app'),
    publicDir: false,
    plugins: [vue(), localePlugin(resolve(import.meta.dirname, 'src/locales'))],
    define: vueFlags,
    worker: { format: 'es' },
    build: {
      minify: true,
      sourcemap: false,
      // The CSP allows no inline script and fonts from the app's own origin only.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/app/index.html'),
          sheet: resolve(import.meta.dirname, 'src/app/sheet.html'),
        },
      },
    },
  },
})
