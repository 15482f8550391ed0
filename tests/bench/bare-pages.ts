import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

/** An origin without TLS, so that the harness's preload, which the baselines must not pay for, leaves it alone. */
const BARE_ORIGIN = 'http://localhost'
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

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

/** Builds a Vue page of one field with the tools that build the app; answers the folder to serve. */
export async function buildBareVuePage(benchFolder: string): Promise<string> {
  const source = join(benchFolder, 'bare')
  const target = join(benchFolder, 'bare-built')
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
    build: { outDir: target, emptyOutDir: true, minify: true, modulePreload: { polyfill: false } },
  })
  return target
}

/** Opens a page of one bare input in the same browser, served the way the harness serves the app. */
export async function openBareInput(context: BrowserContext): Promise<Page> {
  await context.route(`${BARE_ORIGIN}/input.html`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: INPUT_PAGE }),
  )
  return openPage(context, 'input.html')
}

/** Opens the built Vue page of one field in the same browser, served the way the harness serves the app. */
export async function openBareVuePage(context: BrowserContext, folder: string): Promise<Page> {
  await context.route(`${BARE_ORIGIN}/vue/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/vue/', '')
    const body = await readFile(join(folder, path)).catch(() => null)
    if (body === null) return route.fulfill({ status: 404 })
    await route.fulfill({ contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream', body })
  })
  return openPage(context, 'vue/index.html')
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${BARE_ORIGIN}/${path}`)
  return page
}
