import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../harness/desk-folder.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { startDesk } from '../harness/start-desk.ts'

const DEMO_PIN = '2468'
/** Making the demo takes a few seconds, more on a busy machine. */
const MAKING_LIMIT_MS = 60_000

test.setTimeout(180_000)

/** The sign-in of the demo stands there, with its PIN. */
async function atDemoSignIn(page: Page): Promise<void> {
  await expect(page.locator('.demo-sign-in')).toContainText(DEMO_PIN, { timeout: MAKING_LIMIT_MS })
}

/** Every file below a folder with its bytes, but the demo's own. */
function bytesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(folder, 'demo')))
  return new Map(names.sort().map((path) => [path, readFileSync(path, 'base64')]))
}

test('first start: into the demo by one key, look around, leave, come back, remove it', async ({ desk }) => {
  const first = new Receptionist(desk.page)
  await expect(desk.page.locator('.set-up-screen [role="radio"]:focus')).toHaveCount(1)
  await desk.page.locator('.demo-entry .button').waitFor()
  await first.typist.press('Alt+w')
  await atDemoSignIn(desk.page)

  const person = new Receptionist(desk.page)
  await person.signIn(DEMO_PIN)
  await expect(desk.page.locator('.shell-header .demo-mark')).toContainText('演示')
  await expect(desk.page.getByTestId('start-up-notice')).toHaveCount(0)
  await person.typist.press('F3')
  await expect.poll(() => desk.page.locator('[data-row]').count(), { timeout: 15_000 }).toBeGreaterThan(30)
  await person.typist.press('Enter')
  await expect(desk.page.locator('.case-screen main')).toContainText('登记受理')

  // Paper of the demo says so, in the preview and in the file.
  await person.typist.press('Control+p')
  await expect(desk.page.locator('.form-preview [data-mark]')).toHaveAttribute('data-mark', /演示/)
  await person.typist.press('Escape')

  await person.typist.press('Alt+w')
  await expect(desk.page.locator('.demo-panel')).toBeFocused()
  await person.typist.press('l')
  await expect(desk.page.locator('.set-up-screen')).toBeVisible({ timeout: 15_000 })
  expect(existsSync(join(desk.dataFolder, 'demo', 'office.json'))).toBe(true)

  await desk.page.locator('.demo-entry .button').waitFor()
  await new Receptionist(desk.page).typist.press('Alt+w')
  await atDemoSignIn(desk.page)
  const again = new Receptionist(desk.page)
  await again.typist.press('Alt+w')
  await expect(desk.page.locator('.demo-panel')).toBeFocused()
  await again.typist.press('d', 'Escape', 'd', 'y')
  await expect(desk.page.locator('.set-up-screen')).toBeVisible({ timeout: 15_000 })
  expect(existsSync(join(desk.dataFolder, 'demo'))).toBe(false)
  await expect
    .poll(() => desk.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toEqual([])
})

test('a real office is not touched by the demo: its files are the same, byte by byte', async () => {
  const folder = await makeDeskFolder()
  const before = await startDesk({ folder })
  const person = new Receptionist(before.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '2-101', content: '楼道灯不亮' })
  const number = await person.save()
  await before.stop()
  const files = bytesOf(before.dataFolder)

  const demo = await startDesk({ folder, args: ['--demo'] })
  await atDemoSignIn(demo.page)
  const visitor = new Receptionist(demo.page)
  await visitor.signIn(DEMO_PIN)
  await visitor.takeDown({ channel: 'phone', household: '5-101', content: '在演示里登记一件' })
  const invented = await visitor.save()
  expect(invented).not.toBe(number)
  expect(bytesOf(demo.dataFolder)).toEqual(files)

  await visitor.typist.press('Alt+w')
  await expect(demo.page.locator('.demo-panel')).toBeFocused()
  await visitor.typist.press('d', 'y')
  const own = new Receptionist(demo.page)
  await own.signIn()
  await expect(demo.page.locator('.demo-mark')).toHaveCount(0)
  await own.typist.press('F3')
  await expect(demo.page.locator('[data-row]')).toHaveCount(1)
  await expect(demo.page.locator('[data-row]')).toContainText(number)
  expect(existsSync(join(demo.dataFolder, 'demo'))).toBe(false)
  expect(bytesOf(demo.dataFolder)).toEqual(files)
  await demo.stop()
  expect(demo.violations).toEqual([])
  await removeDeskFolder(folder)
})
