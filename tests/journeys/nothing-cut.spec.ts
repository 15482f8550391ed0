import { openSettings } from '../harness/open-settings.ts'
import type { Page } from '@playwright/test'
import { cutText } from '../harness/cut-text.ts'
import { tourFirstStart } from '../harness/first-start-tour.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { tourScreens } from '../harness/screen-tour.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const TEXT_PERCENT = [100, 200] as const
const LANGUAGE_KEYS = { 'zh-Hans': '1', 'zh-Hant': '2', en: '3' } as const

/** A plain call, before and while it is written: to be seen without scrolling at 1280 × 800 (`desk.md`, "Look"). */
const PLAIN_CALLS = ['intake-empty', 'intake-saved', 'intake-parked']

// Nearly a hundred states of the screens, each in four sizes.
test.setTimeout(900_000)

/** What is cut in each size of window and text, as `1280 at 200 %: …`. */
async function faultsInEverySize(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const percent of TEXT_PERCENT) {
      await page.evaluate((value) => {
        document.documentElement.style.fontSize = `${value}%`
      }, percent)
      const faults = await cutText(page)
      found.push(...faults.map((fault) => `${size.width} at ${percent} %: ${fault}`))
    }
  }
  await page.setViewportSize(SIZES[0])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '100%'
  })
  return found
}

test('desk.md "Everywhere": set-up is whole in every size, empty and with errors', async ({ desk }) => {
  const { page } = desk
  await expect(page.locator('.set-up-screen [role="radio"]:focus')).toHaveCount(1)
  expect(await faultsInEverySize(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[aria-invalid]').first()).toBeVisible()
  expect(await faultsInEverySize(page)).toEqual([])
})

test('desk.md "Everywhere": a PC without an office is whole in every size: restore, and the demo in and out', async ({
  desk,
}) => {
  const found: string[] = []
  const visited: string[] = []
  await tourFirstStart(desk, async (state) => {
    visited.push(state)
    found.push(...(await faultsInEverySize(desk.page)).map((fault) => `${state}, ${fault}`))
  })
  expect(visited).toContain('demo-remove')
  expect(found).toEqual([])
})

for (const [language, key] of Object.entries(LANGUAGE_KEYS)) {
  test(`desk.md "Everywhere": no word of any screen is cut or covered in ${language}`, async ({
    person,
    desk,
  }) => {
    const { page, typist } = person
    await openSettings(person, 'look')
    await typist.press(key)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    await typist.press('F2')
    await person.atIntake()
    const found: string[] = []
    const visited: string[] = []
    await tourScreens(person, desk, async (state) => {
      visited.push(state)
      found.push(...(await faultsInEverySize(page)).map((fault) => `${state}, ${fault}`))
      if (!PLAIN_CALLS.includes(state)) return
      const { seen, whole } = await page
        .locator('main.sheet')
        .evaluate(({ clientHeight, scrollHeight }) => ({ seen: clientHeight, whole: scrollHeight }))
      if (whole > seen) found.push(`${state}, 1280 at 100 %: scrolls, ${whole} px in ${seen}`)
    })
    expect(visited.length).toBeGreaterThan(75)
    expect(found).toEqual([])
  })
}
