import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { MainProcess } from '../harness/main-process.ts'

/** An origin without TLS, so that the harness's preload, which the baselines must not pay for, leaves it alone. */
const BARE_ORIGIN = 'http://localhost'

const INPUT_PAGE = '<!doctype html><meta charset="utf-8"><title>bare</title><input autofocus size="60">'
const VUE_PAGE = {
  'index.html':
    '<!doctype html><meta charset="utf-8"><title>bare</title><div id="app"></div>' +
    '<script type="module" src="./main.ts"></script>',
  'main.ts': "import { createApp } from 'vue'\nimport App from './App.vue'\ncreateApp(App).mount('#app')\n",
  'App.vue': `<script setup lang="ts">
import { onMounted, ref, useTemplateRef } from 'vue'
const text = ref('')
const field = useTemplateRef<HTMLInputElement>('field')
onMounted(() => field.value?.focus())
</script>
<template><input ref="field" v-model="text" data-bare /><output>{{ text }}</output></template>
`,
}

/** Builds a Vue page of one field with the tools that build the app; answers the main process that serves it. */
export async function serveBareVuePage(benchFolder: string): Promise<MainProcess> {
  const source = join(benchFolder, 'bare')
  const appRoot = join(benchFolder, 'bare-app')
  await mkdir(source, { recursive: true })
  for (const [name, text] of Object.entries(VUE_PAGE)) await writeFile(join(source, name), text)
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: join(appRoot, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
    },
  })
  const folders = { userData: join(appRoot, 'userData'), documents: join(appRoot, 'documents') }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  await writeFile(join(appRoot, 'package.json'), JSON.stringify({ version: '0.0.0' }))
  return new Promise((resolve, reject) => {
    const main: MainProcess = new MainProcess({
      appRoot,
      folders,
      // Its window stays a thought: the page is opened in the browser of the desk it is compared with.
      onAsk: ({ type }) => {
        if (type === 'window:load') resolve(main)
        return Promise.resolve(null)
      },
    })
    void main.hasEnded.then(() => reject(new Error(`Main ended before it served:\n${main.output.join('')}`)))
  })
}

/** Opens a page of one bare input in the same browser, served the way the harness serves the app. */
export async function openBareInput(context: BrowserContext): Promise<Page> {
  await context.route(`${BARE_ORIGIN}/input.html`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: INPUT_PAGE }),
  )
  return openPage(context, 'input.html')
}

/** Opens the built Vue page of one field in the same browser, served by main's own handler as the app is. */
export async function openBareVuePage(context: BrowserContext, main: MainProcess): Promise<Page> {
  await context.route(`${BARE_ORIGIN}/vue/**`, async (route) => {
    const served = await main.fetch(route.request().url().replace(`${BARE_ORIGIN}/vue`, 'app://desk'))
    await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) })
  })
  return openPage(context, 'vue/index.html')
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${BARE_ORIGIN}/${path}`)
  return page
}
