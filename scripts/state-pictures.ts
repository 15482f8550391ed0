import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DeskApp } from '../tests/harness/desk-app.ts'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { tourFirstStart } from '../tests/harness/first-start-tour.ts'
import { openSettings } from '../tests/harness/open-settings.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { tourScreens } from '../tests/harness/screen-tour.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { neutralPlaces } from './neutral-place.ts'
import {
  PICTURED_SIZES,
  pictureVariants,
  sizeOf,
  STATE_LIST,
  statePictureName,
  statePicturesFolder,
  variantName,
  type PictureVariant,
} from './state-variants.ts'

const LANGUAGE_KEYS = { 'zh-Hans': '1', 'zh-Hant': '2', en: '3' } as const
type PicturedLanguage = keyof typeof LANGUAGE_KEYS
/** Languages in which the states can be pictured, that of the sheets first. */
export const PICTURED_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly PicturedLanguage[]
/** Milliseconds until what is looked up behind the form has come: the debounced queries, and the drawing of it. */
const SETTLE_MS = 400

/** As the browser does for whoever comes there by a key: where the focus is, is in sight. */
async function showFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused.matches('body, main, section')) return
    const { top, bottom } = focused.getBoundingClientRect()
    const place = focused.closest('.middle')?.getBoundingClientRect()
    if (place === undefined) return
    if (top < place.top || bottom > place.bottom) focused.scrollIntoView({ block: 'center' })
  })
}

async function picturesOf(
  page: Page,
  folder: string,
  state: string,
  variants: readonly PictureVariant[],
): Promise<void> {
  for (const variant of variants) {
    await page.setViewportSize(sizeOf(variant))
    await wear(page, variant.look, variant.percent)
    await showFocus(page)
    await page.screenshot({ path: join(folder, statePictureName(state, variant)), caret: 'hide' })
  }
  await page.setViewportSize(PICTURED_SIZES[0])
  await wear(page, 'light', 100)
  await showFocus(page)
}

async function wear(page: Page, look: string, percent: number): Promise<void> {
  await page.evaluate(
    ([theme, value]) => {
      document.documentElement.dataset['theme'] = theme
      document.documentElement.style.fontSize = `${value}%`
    },
    [look, percent] as const,
  )
}

/**
 * 14:32 of today, a time at which a desk is busy. It moves on by a second with each state and stands still in between, so
 * that no ten seconds of undoing run out while pictures are taken.
 */
function busyTime(seconds = 0): number {
  return new Date().setHours(14, 32, seconds, 0)
}

/**
 * Pictures of every state of every screen in the language, into `test-results/pictures/`: in every size and look, or in
 * the named ones (`1280-200-dark`).
 */
export async function takeStatePictures(
  language: PicturedLanguage,
  named: readonly string[] = [],
): Promise<void> {
  const variants = pictureVariants().filter(
    (variant) => named.length === 0 || named.includes(variantName(variant)),
  )
  const target = statePicturesFolder(language)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const states: string[] = []
  const takerOf = (desk: DeskApp) => async (state: string) => {
    await desk.page.waitForTimeout(SETTLE_MS)
    await neutralPlaces(desk)
    await picturesOf(desk.page, target, state, variants)
    states.push(state)
    await desk.page.clock.setFixedTime(busyTime(states.length))
  }
  await onNewDesk(async (desk) => {
    const take = takerOf(desk)
    const person = new Receptionist(desk.page)
    await desk.page.clock.setFixedTime(busyTime())
    await desk.page.locator('.set-up-screen [role="radio"]:focus').waitFor()
    await take('set-up')
    await person.setUp()
    await openSettings(person, 'look')
    await person.typist.press(LANGUAGE_KEYS[language], 'F2')
    await person.atIntake()
    await tourScreens(person, desk, take)
  })
  // A PC without an office speaks the language of the system.
  if (language === 'zh-Hans') await onNewDesk((desk) => tourFirstStart(desk, takerOf(desk)))
  await writeFile(join(target, STATE_LIST), JSON.stringify(states))
  console.log(`${target}: ${states.length} states`)
}

async function onNewDesk(work: (desk: DeskApp) => Promise<void>): Promise<void> {
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder })
  try {
    await work(desk)
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}
