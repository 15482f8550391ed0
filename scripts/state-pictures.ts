import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { tourScreens } from '../tests/harness/screen-tour.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { PROJECT_DIR } from './command.ts'
import { LOOKS } from './look-tokens.ts'
import { neutralPlaces } from './neutral-place.ts'

const FOLDER = join(PROJECT_DIR, 'test-results/pictures')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const TEXT_PERCENT = [100, 200] as const
const LANGUAGE_KEYS = { 'zh-Hans': '1', 'zh-Hant': '2', en: '3' } as const
type PicturedLanguage = keyof typeof LANGUAGE_KEYS

async function picturesOf(page: Page, folder: string, state: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const percent of TEXT_PERCENT) {
      for (const look of LOOKS) {
        await page.evaluate(
          ([theme, value]) => {
            document.documentElement.dataset['theme'] = theme
            document.documentElement.style.fontSize = `${value}%`
          },
          [look, percent] as const,
        )
        const path = join(folder, `${state}-${size.width}-${percent}-${look}.png`)
        await page.screenshot({ path, animations: 'disabled' })
      }
    }
  }
  await page.setViewportSize(SIZES[0])
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
    document.documentElement.style.fontSize = '100%'
  })
}

/** Pictures of every state of every screen in every size, look and the language, into `test-results/pictures/`. */
export async function takeStatePictures(language: PicturedLanguage): Promise<void> {
  const target = join(FOLDER, language)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder })
  try {
    const person = new Receptionist(desk.page)
    await desk.page.locator('.set-up-screen input:focus').waitFor()
    await picturesOf(desk.page, target, 'set-up')
    await person.setUp('3')
    await person.typist.press('Control+,')
    await desk.page.locator('main [role="radio"]:focus:not([data-intake] *)').waitFor()
    await person.typist.press(LANGUAGE_KEYS[language], 'F2')
    await person.atIntake()
    let taken = 0
    await tourScreens(person, desk, async (state) => {
      await neutralPlaces(desk)
      await picturesOf(desk.page, target, state)
      taken += 1
    })
    console.log(`${target}: ${taken} states`)
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}
