import type { Page } from '@playwright/test'
import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { tourScreens } from '../harness/screen-tour.ts'
import { CasePage } from './case-page.ts'

const CALLER = {
  channel: 'phone',
  household: '3-1201',
  phone: '13800001234',
  content: '卫生间又漏水',
} as const
/** Keys that work everywhere, and those of every field (`desk.md`). */
const EVERYWHERE = ['F1', 'F2', 'F3', 'F8', 'Ctrl ,', 'Ctrl L'] as const
const IN_FIELDS = ['Enter', 'Shift Enter', 'Shift Tab', '0…9', '↓'] as const
/** What lies over a screen or in it while the screen's own keys rest. */
const PANELS =
  '.action-panel, .scan-panel, .camera-panel, .day-list, .desk-form, .draft-list, .earlier-papers, .emergency, .evidence-viewer, .export-panel, .form-preview, .household-editor, .import-passphrase, .load-roster, .practice-talk, .search-panel, .settings-preview, .training-frame, .verify-passphrase, .visit-panel'

/** Keys that are shown and in force, as their caps say it; a digit belongs to the option behind it. */
async function shownKeys(page: Page): Promise<readonly string[]> {
  const panel = page.locator(PANELS)
  const places =
    (await panel.count()) === 0 ? [page.locator('.app-shell')] : [panel, page.locator('.screen-footer')]
  // The table of keys and the search list keys of other places.
  const found = places.map((place) =>
    place.locator('.key-cap:visible:not(tr *, .search-text ~ .found *)').allTextContents(),
  )
  const caps = (await Promise.all(found)).flat()
  return caps.map((cap) => cap.trim()).filter((cap) => !/^\d$/.test(cap))
}

/** Keys that help lists. */
async function listedKeys(page: Page): Promise<readonly string[]> {
  const caps = await page.locator('.help-panel .key-cap').allTextContents()
  return caps.map((cap) => cap.trim())
}

/** Opens help and answers which of the keys it should list are missing. */
async function missingInHelp(person: Receptionist, keys: readonly string[]): Promise<readonly string[]> {
  const { page, typist } = person
  const shown = await shownKeys(page)
  await typist.press('F1')
  await expect(page.locator('.help-panel input')).toBeFocused()
  const listed = await listedKeys(page)
  // A plain key may mean one thing in a field and another beside it; one with Ctrl or Alt means one thing.
  const twice = listed.filter((key, at) => /^(?:Ctrl|Alt) /.test(key) && listed.indexOf(key) !== at)
  expect(twice, 'bound twice on one screen').toEqual([])
  const wanted = [...EVERYWHERE, ...IN_FIELDS, ...keys, ...shown]
  await typist.press('Escape')
  await expect(page.locator('.help-panel')).toHaveCount(0)
  return wanted.filter((key) => !listed.includes(key))
}

test('desk.md F1: help lists every key of every screen, those it shows and those it does not', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown(CALLER)
  await typist.press('Control+d')
  await expect(page.locator('[data-intake="channel"] :focus')).toHaveCount(1)
  const intake = ['Ctrl Enter', 'Ctrl D', 'Ctrl 1', 'Esc', 'Alt ↓', 'Alt Enter']
  expect(await missingInHelp(person, intake), 'intake').toEqual([])
  await person.takeDown(CALLER)
  await person.save()
  expect(await missingInHelp(person, [...intake, 'Alt O']), 'intake, saved').toEqual([])
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  expect(await missingInHelp(person, ['J', 'K', '↓', '↑', 'Enter']), 'worklist').toEqual([])
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('Enter')
  const casePage = new CasePage(person)
  await casePage.isOpen()
  const onCase = ['N', 'J', 'D', 'P', 'C', 'W', 'V', 'Ctrl P', 'Alt P', 'Esc', '1', '2']
  expect(await missingInHelp(person, onCase), 'case').toEqual([])
  await casePage.isOpen()
  await typist.press('F8')
  await expect(page.locator('.works')).toBeVisible()
  expect(await missingInHelp(person, ['E', 'V']), 'records').toEqual([])
  await typist.press('Control+,')
  await expect(page.locator('.section-list [role="tab"]:focus')).toHaveCount(1)
  expect(await missingInHelp(person, []), 'settings').toEqual([])
})

test('desk.md F1: every key that any state of any screen or panel shows stands in help', async ({
  person,
  desk,
}) => {
  test.setTimeout(400_000)
  const missing: string[] = []
  let visited = 0
  await tourScreens(person, desk, async (state) => {
    // Help does not list itself, nor does the covered screen have any; a list below a field closes with its focus.
    const hasHelp = (await person.page.locator('.app-shell').count()) > 0
    if (!hasHelp || state === 'help' || state === 'intake-household-people') return
    visited += 1
    const keys = await missingInHelp(person, [])
    missing.push(...keys.map((key) => `${state}: ${key}`))
  })
  expect(visited).toBeGreaterThan(45)
  expect(missing).toEqual([])
})

test('desk.md F1: help is searched by what a key does and by the key itself', async ({ person }) => {
  const { page, typist } = person
  await typist.press('F1')
  const lines = page.locator('.help-panel li')
  await expect(page.locator('.help-panel input')).toBeFocused()
  const all = await lines.count()
  await typist.type('挂起')
  await expect(lines.first()).toContainText('Ctrl D')
  expect(await lines.count()).toBeLessThan(all)
  await person.write('f3')
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('工作台')
  await person.write('没有这样的键')
  await expect(lines).toHaveCount(0)
  await expect(page.locator('.help-panel [role="status"]')).toBeVisible()
})

test('S2 the first of the next steps is done with Enter, each with the digit of its place', async ({
  person,
}) => {
  await person.takeDown(CALLER)
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  const { typist } = person
  for (const [key, count] of [
    ['Enter', 1],
    ['1', 1],
    ['2', 1],
  ] as const) {
    await typist.press(key)
    await expect(casePage.panel).toHaveCount(count)
    await typist.press('Escape')
    await casePage.isOpen()
  }
})
