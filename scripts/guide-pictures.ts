import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { PROJECT_DIR } from './command.ts'
import { shootSmall } from './small-picture.ts'

const FOLDER = join(PROJECT_DIR, 'docs/guide/pictures')
const DEMO_PIN = '2468'
/** Milliseconds the demo may take to be made on a busy machine. */
const MAKING_LIMIT_MS = 120_000
/** What a screen needs to come to rest before it is taken. */
const SETTLE_MS = 600

/** The pictures of the guide in its two written languages, from the demo office. */
export async function takeGuidePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  for (const language of ['zh-Hans', 'en'] as const) await takeLanguage(language)
}

async function takeLanguage(language: 'zh-Hans' | 'en'): Promise<void> {
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder, args: ['--demo'] })
  try {
    const { page } = desk
    await page.locator('.demo-sign-in').waitFor({ timeout: MAKING_LIMIT_MS })
    await page.evaluate((spoken) => {
      localStorage.setItem(
        'tingsu-look',
        JSON.stringify({ language: spoken, theme: 'light', textSize: '100' }),
      )
      localStorage.setItem('tingsu.tourOffered', '1')
    }, language)
    await page.reload()
    const person = new Receptionist(page)
    await chooseManager(person)
    await person.signIn(DEMO_PIN)
    await person.atIntake()
    await takeScreens(person, async (name) => {
      await page.waitForTimeout(SETTLE_MS)
      await shootSmall(page, join(FOLDER, `${name}-${language}.png`))
    })
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}

/** Whoever leads the office sees what everybody sees, and may do it. */
async function chooseManager({ page, typist }: Receptionist): Promise<void> {
  const people = page.locator('.sign-in-screen [role="radio"]')
  await people.first().waitFor()
  const names = await people.allTextContents()
  const at = names.findIndex((name) => /经理|manager/iu.test(name))
  await page.locator('.sign-in-screen input:focus').waitFor()
  await typist.press('Shift+Tab', String(at + 1))
  await page.locator('.sign-in-screen input:focus').waitFor()
}

async function takeScreens(person: Receptionist, take: (name: string) => Promise<void>): Promise<void> {
  const { page, typist } = person
  await person.takeDown({
    channel: 'phone',
    household: '3-1201',
    content: '卫生间顶板又渗水了，早上滴到洗衣机上。',
    categoryKeys: '4',
  })
  await take('intake')
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await take('worklist')
  await typist.press('Enter')
  await page.locator('.case-screen main:focus').waitFor()
  await take('case')
  await typist.press('Control+p')
  await page.locator('.form-preview:focus').waitFor()
  await take('preview')
  await typist.press('Escape')
  for (const [key, name] of SCREEN_KEYS) {
    await typist.press(key)
    await atRest(page)
    await take(name)
  }
}

const SCREEN_KEYS = [
  ['F4', 'visits'],
  ['F7', 'reports'],
  ['F8', 'records'],
  ['F9', 'directory'],
  ['Control+,', 'settings'],
] as const

async function atRest(page: Page): Promise<void> {
  await page.locator('.place main').first().waitFor()
  await page.waitForTimeout(SETTLE_MS)
}
