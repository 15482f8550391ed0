import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import vue from '@vitejs/plugin-vue'
import { createServer, type ViteDevServer } from 'vite'
import { Typist } from '../tests/harness/typist.ts'
import { PROJECT_DIR } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { LOOKS } from './look-tokens.ts'

const FOLDER = join(PROJECT_DIR, 'docs/look')
const MOST_BYTES = 200_000
/** Longer than the swiftest change of colour. */
const SETTLE_MS = 200

/** Pictures of every component in every state and look, into `docs/look/`; the gallery is no part of the program. */
export async function takeGalleryPictures(): Promise<void> {
  const server = await createServer({
    root: join(PROJECT_DIR, 'tests/gallery'),
    configFile: false,
    cacheDir: join(PROJECT_DIR, 'node_modules/.cache/gallery'),
    logLevel: 'error',
    plugins: [vue()],
    server: { host: '127.0.0.1', port: 0, fs: { allow: [PROJECT_DIR] } },
  })
  await server.listen()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } })
    await page.goto(addressOf(server))
    await page.locator('[data-component]').first().waitFor()
    await force(page, await page.context().newCDPSession(page))
    // Only a gallery that came up may replace the pictures there are.
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER, { recursive: true })
    for (const look of LOOKS) await pictureLook(page, look)
  } finally {
    await browser.close()
    await server.close()
  }
}

function addressOf(server: ViteDevServer): string {
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('Gallery: expected the server to have an address, it has none')
  return address
}

async function pictureLook(page: Page, look: string): Promise<void> {
  await page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme
  }, look)
  await compose(page)
  await page.waitForTimeout(SETTLE_MS)
  for (const component of await page.locator('[data-component]').all()) {
    const name = (await component.getAttribute('data-component')) ?? ''
    if (await component.locator('[data-forced="compose"]').count()) await compose(page, name)
    const path = join(FOLDER, `${name}-${look}.png`)
    await component.screenshot({ path, caret: 'initial' })
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes; expected at most ${MOST_BYTES}`)
  }
}

/** Leaves a composition open in the component's field: no real focus can be in two fields at once. */
async function compose(page: Page, name = 'TextField'): Promise<void> {
  const field = page.locator(`[data-component="${name}"] [data-forced="compose"]`).locator('input, textarea')
  await field.evaluate((element) => {
    if (element instanceof HTMLElement) element.blur()
  })
  await field.fill('')
  await field.focus()
  await new Typist(page).beginComposition("wei'sheng")
}

/** Hover and focus as the browser itself would show them, on every specimen at once. */
async function force(page: Page, session: CDPSession): Promise<void> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: -1 })
  const wanted = await page.locator('[data-forced]').evaluateAll((boxes) =>
    boxes.map((box, index) => {
      box.id = `forced-${index}`
      const { forced = '', on = '' } = box instanceof HTMLElement ? box.dataset : {}
      return { id: box.id, by: forced, on }
    }),
  )
  for (const { id, by, on } of wanted) {
    if (by === 'compose') continue
    const box = `#${id}`
    const states = by === 'hover' ? ['hover'] : ['focus', 'focus-visible']
    await forceOn(session, root.nodeId, `${box} ${on}`, states, false)
    if (by === 'focus') await forceOn(session, root.nodeId, `${box} :has(${on})`, ['focus-within'], true)
  }
}

async function forceOn(
  session: CDPSession,
  root: number,
  selector: string,
  forcedPseudoClasses: string[],
  isForAll: boolean,
): Promise<void> {
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root, selector })
  for (const nodeId of isForAll ? nodeIds : nodeIds.slice(0, 1))
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })
}
