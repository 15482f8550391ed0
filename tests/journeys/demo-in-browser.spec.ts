import type { Server } from 'node:http'
import { chromium, expect, test } from '@playwright/test'
import { serveBrowserEdition } from '../../scripts/browser-edition.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { Receptionist } from '../harness/receptionist.ts'

const DEMO_PIN = '2468'

test.setTimeout(180_000)

test('ADR 20 the demo of the browser edition has names of its own, and its removal leaves the office of this browser', async () => {
  const server = await serveBrowserEdition(0)
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  const databases = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())
  await page.goto(addressOf(server))
  const person = new Receptionist(page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '2-101', content: '楼道灯不亮' })
  const number = await person.save()
  const own = await databases()

  await page.goto('about:blank')
  await page.goto(`${addressOf(server)}#demo`)
  await expect(page.locator('.demo-sign-in')).toContainText(DEMO_PIN, { timeout: 90_000 })
  await person.signIn(DEMO_PIN)
  await person.typist.press('F3')
  await expect(page.locator('[data-row]')).toHaveCount(40, { timeout: 15_000 })
  await expect(page.locator('.shell-header .demo-mark')).toBeVisible()
  expect((await databases()).length).toBe(own.length + 2)

  await person.typist.press('Alt+w')
  await expect(page.locator('.demo-panel')).toBeFocused()
  await person.typist.press('d', 'y')
  await expect(page.locator('.demo-sign-in')).toHaveCount(0)
  await person.signIn()
  expect(await databases()).toEqual(own)
  await person.typist.press('F3')
  await expect(page.locator('[data-row]')).toContainText(number)

  await browser.close()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return `http://127.0.0.1:${String(address.port)}/`
}
