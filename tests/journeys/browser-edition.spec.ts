import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { serveBrowserEdition } from '../../scripts/browser-edition.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { recountExport } from '../faults/recount-export.ts'
import { Receptionist } from '../harness/receptionist.ts'

interface BrowserEdition {
  readonly address: string
  readonly context: BrowserContext
  readonly page: Page
}

/** The browser edition as `npm run start:browser` serves it, on a free port, in a real browser without any stand-in. */
const test = base.extend<{ edition: BrowserEdition }>({
  edition: async ({ viewport }, use) => {
    const server = await serveBrowserEdition(0)
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: viewport ?? { width: 1280, height: 800 },
    })
    const address = addressOf(server)
    const violations: string[] = []
    context.on('request', (request) => {
      const isOurs = request.url().startsWith(address) || request.url().startsWith('blob:')
      if (!isOurs) violations.push(`Request outside the origin: ${request.url()}`)
    })
    context.on('weberror', (error) => violations.push(`Page error: ${error.error().message}`))
    context.on('console', (message) => {
      if (message.type() === 'error') violations.push(`Console error: ${message.text()}`)
    })
    const page = await context.newPage()
    await page.goto(address)
    await use({ address, context, page })
    await browser.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    expect(violations).toEqual([])
  },
})

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return `http://127.0.0.1:${String(address.port)}/`
}

test('ADR 5 a complaint is taken in the browser and is still there after loading the page anew', async ({
  edition,
}) => {
  const person = new Receptionist(edition.page)
  await person.setUp('3')
  await expect(edition.page.getByRole('banner')).toContainText('只有这一份')
  await person.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: '卫生间渗水' })
  const number = await person.save()

  await edition.page.reload()
  await person.signIn()
  await person.atIntake()
  await expect(edition.page.getByRole('banner')).toContainText('只有这一份')
  await person.typist.press('F3')
  await expect(edition.page.locator('[data-row]')).toHaveCount(1)
  await expect(edition.page.locator('[data-row]')).toContainText(number)
})

test('ADR 5 a second tab is refused in words and the first one goes on', async ({ edition }) => {
  const person = new Receptionist(edition.page)
  await person.setUp('3')
  const second = await edition.context.newPage()
  await second.goto(edition.address)
  await expect(second.getByRole('alert')).toContainText('听诉台已在另一个标签页打开')
  await expect(second.locator('input')).toHaveCount(0)
  await edition.page.bringToFront()
  await person.takeDown({ channel: 'phone', content: '还能受理' })
  await person.save()
})

test('safety §3 E offers the export as a download that an independent recount accepts', async ({
  edition,
}) => {
  const { page } = edition
  const person = new Receptionist(page)
  await person.setUp('3')
  await person.takeDown({
    channel: 'visit',
    household: '8-0903',
    name: '𠮷田㙟',
    content: '=1+1 <b>电梯</b>',
  })
  const numbers = [await person.save()]
  await person.takeDown({ channel: 'phone', content: '第二件' })
  numbers.push(await person.save())
  await person.openExport()
  await person.typist.press('Enter', '3', 'Enter')
  const [download] = await Promise.all([page.waitForEvent('download'), person.typist.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.tingsu\.zip$/)
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-download-'))
  try {
    const path = join(folder, 'export.tingsu.zip')
    await download.saveAs(path)
    const recount = recountExport(path)
    expect(recount).toMatchObject({
      archiveIsSound: true,
      differences: [],
      cases: 2,
      numbers: [...numbers].sort(),
    })
    await expect(page.getByTestId('receipt')).toHaveCount(1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('ADR 16 the download is encrypted in the page itself, which fetches nothing for it and keeps its policy', async ({
  edition,
}) => {
  const { page } = edition
  const person = new Receptionist(page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '8-0903', name: '欧阳敏', content: '卫生间渗水' })
  await person.save()
  await person.openExport()
  const groups = await page.locator('[data-testid="passphrase"] .letters').allTextContents()
  await person.typist.press('Enter', 'Enter')
  await person.typist.type(groups.at(-1) ?? '')
  const [download] = await Promise.all([page.waitForEvent('download'), person.typist.press('Enter', 'Enter')])
  const bytes = await readFile(await download.path())
  for (const secret of ['events.jsonl', '欧阳敏', '8-0903']) expect(bytes.includes(secret)).toBe(false)
  await expect(page.getByTestId('receipt').first()).toContainText('有口令，AES-256 加密')
})
