import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PROJECT_DIR } from './command.ts'
import { findChromium } from './find-chromium.ts'

const ICON_SIZE_PX = 512
const ICON_DIR = resolve(PROJECT_DIR, 'resources/icons')

/** Draws `icon.png` from `icon.svg`; run it by hand after the drawing has changed. */
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: ICON_SIZE_PX, height: ICON_SIZE_PX } })
  const drawing = readFileSync(resolve(ICON_DIR, 'icon.svg'), 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  await page.screenshot({ path: resolve(ICON_DIR, 'icon.png'), omitBackground: true })
} finally {
  await browser.close()
}
