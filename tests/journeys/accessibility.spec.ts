import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'

const LOOKS = ['light', 'dark', 'contrast'] as const
const CALLER = {
  channel: 'phone',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '卫生间顶板又渗水了',
  demand: '今天有人来看',
} as const

// Each screen is examined in three looks, and axe reads every element.
test.setTimeout(180_000)

/** Serious and critical violations of the screen in each look, as `look rule: element`. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of LOOKS) {
    await page.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme
    }, look)
    // Legacy mode: no page of its own, which the strict content policy and Electron would refuse.
    const { violations: all, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(5)
    for (const { id, impact, nodes } of all) {
      if (impact !== 'serious' && impact !== 'critical') continue
      found.push(
        ...nodes.map((node) => `${look} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      )
    }
  }
  return found
}

/** Goes through the screen with Tab and names every stop on which the focus cannot be seen. */
async function stopsWithoutRing(page: Page, most = 30): Promise<readonly string[]> {
  const hidden: string[] = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      return { isSeen, html: element.outerHTML.slice(0, 120) }
    })
    if (stop === null) break
    if (!stop.isSeen) hidden.push(stop.html)
  }
  return hidden
}

test('axe: set-up, empty and with errors', async ({ desk }) => {
  const { page } = desk
  await expect(page.locator('.set-up-screen input').first()).toBeFocused()
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[aria-invalid]').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe: intake empty, filled, with an error, saved, with a parked draft', async ({ person }) => {
  const { page, typist } = person
  await person.atIntake()
  expect(await violations(page)).toEqual([])
  await person.takeDown({ ...CALLER, occurredAt: '25:00', categoryKeys: '4' })
  await person.goTo('promise')
  await typist.press('0')
  await typist.press('Control+Enter')
  await expect(page.locator('[data-intake="occurredAt"] [aria-invalid]')).toBeFocused()
  expect(await violations(page)).toEqual([])
  await person.write('-2h')
  await person.save()
  await person.takeDown({ ...CALLER, channel: 'visit' })
  await typist.press('Control+d')
  await expect(page.getByTestId('parked-draft')).toHaveCount(1)
  await expect.poll(() => person.field()).toBe('channel')
  await person.takeDown(CALLER)
  expect(await violations(page)).toEqual([])
  await person.goTo('channel')
  expect(await stopsWithoutRing(page)).toEqual([])
})

test('axe: worklist, case page, its panels and the preview', async ({ person }) => {
  const { page, typist } = person
  await typist.press('F3')
  await expect(page.getByText('没有未了结的投诉')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({ ...CALLER, categoryKeys: '4' })
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  for (const key of ['n', 'j', 'd', 'p', 'c', 'w', 'v']) {
    await typist.press(key)
    await expect(casePage.panel).toBeVisible()
    expect(await violations(page), `panel of ${key}`).toEqual([])
    await typist.press('Escape')
    await casePage.isOpen()
  }
  await typist.press('Control+p')
  await expect(page.locator('.form-preview')).toBeFocused()
  expect(await violations(page)).toEqual([])
  await typist.press('Escape', 'Escape')
  await expect(page.locator('[data-row]')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
})

test('axe: records with a receipt and with a failure, settings, help, cover', async ({ person, desk }) => {
  const { page, typist } = person
  await person.takeDown(CALLER)
  await person.save()
  await person.exportTo(desk, desk.documentsFolder)
  await desk.answerDialogs(`${desk.documentsFolder}/nowhere`)
  await typist.press('e')
  await expect(page.getByTestId('records-failed')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  await typist.press('F1')
  await expect(page.getByRole('region', { name: '全部按键' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await typist.press('Escape', 'Control+,')
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  await typist.press('Alt+s')
  await expect(page.locator('.sign-in-screen [role="radio"]:focus')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
})

for (const [what, language, textSize] of [
  ['text at 200 %', '1', '4'],
  ['English, whose words are longer', '3', '1'],
  ['English at 200 %', '3', '4'],
] as const) {
  test(`desk.md ${what}: no screen is wider than its window`, async ({ person }) => {
    const { page, typist } = person
    await person.takeDown({ ...CALLER, categoryKeys: '4' })
    const number = await person.save()
    await typist.press('Control+,')
    await expect(page.locator('main [role="radio"]:focus:not([data-intake] *)')).toHaveCount(1)
    await typist.press(language, 'Enter', 'Enter', textSize)
    await expect(page.locator('html')).toHaveCSS('font-size', textSize === '4' ? '32px' : '16px')
    const wide = { settings: await excess(page) }
    await typist.press('F2')
    await person.atIntake()
    await person.takeDown(CALLER)
    const intake = await excess(page)
    await typist.press('F8')
    await expect(page.locator('.works')).toBeVisible()
    const records = await excess(page)
    await typist.press('F3')
    await expect(page.locator('[data-row]')).toHaveCount(1)
    const worklist = await excess(page)
    const casePage = new CasePage(person)
    await casePage.openFromWorklist(number)
    const page1 = await excess(page)
    await typist.press('c')
    await expect(casePage.panel).toBeVisible()
    const all = { ...wide, intake, records, worklist, case: page1, panel: await excess(page) }
    expect(all).toEqual({ settings: [], intake: [], records: [], worklist: [], case: [], panel: [] })
  })
}

/** Elements that scroll sideways, or are cut off at the side, with by how many pixels. */
function excess(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, .app-shell *')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
      // One line of somebody's words, shortened with an ellipsis, is meant; so is what only a screen reader reads.
      .filter((box) => getComputedStyle(box).textOverflow !== 'ellipsis' && !box.matches('.visually-hidden'))
      .filter((box) => box.matches('html') || getComputedStyle(box).overflowX !== 'visible')
      .filter((box) => !box.matches('input, textarea'))
      .map((box) => `${box.tagName}.${box.className}: ${box.scrollWidth - box.clientWidth}`),
  )
}
