import { openSettings } from '../harness/open-settings.ts'
import type { Page } from '@playwright/test'
import { axeViolations as violations } from '../harness/axe-violations.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { tourScreens } from '../harness/screen-tour.ts'
import { CasePage } from './case-page.ts'

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
  await expect(page.locator('.set-up-screen [role="radio"]:focus')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  expect(await stopsWithoutRing(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[aria-invalid]').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe: every state of every screen, in three looks', async ({ person, desk }) => {
  test.setTimeout(1_080_000)
  const found: string[] = []
  const visited: string[] = []
  await tourScreens(person, desk, async (state) => {
    visited.push(state)
    found.push(...(await violations(desk.page)).map((fault) => `${state}, ${fault}`))
  })
  expect(visited.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})

test('desk.md "Everywhere": Tab shows its focus at every stop of every screen', async ({ person, desk }) => {
  const { page, typist } = person
  await person.takeDown({ ...CALLER, categoryKeys: '4' })
  await person.goTo('channel')
  expect(await stopsWithoutRing(page), 'intake').toEqual([])
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  expect(await stopsWithoutRing(page), 'case').toEqual([])
  await typist.press('F3')
  await expect(page.locator('[data-row]')).toHaveCount(1)
  expect(await stopsWithoutRing(page), 'worklist').toEqual([])
  await person.exportTo(desk, desk.documentsFolder)
  expect(await stopsWithoutRing(page), 'records').toEqual([])
  await typist.press('Control+,')
  await expect(page.getByRole('heading', { name: '设置', exact: true })).toBeVisible()
  expect(await stopsWithoutRing(page), 'settings').toEqual([])
  await typist.press('Alt+r')
  await expect(page.locator('.roster-screen input')).toBeFocused()
  expect(await stopsWithoutRing(page), 'roster').toEqual([])
  await typist.press('Alt+n')
  await expect(page.locator('.household-editor input').first()).toBeFocused()
  expect(await stopsWithoutRing(page), 'household').toEqual([])
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  expect(await stopsWithoutRing(page), 'cover').toEqual([])
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
    await openSettings(person, 'look')
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
