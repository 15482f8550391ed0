/**
 * Takes the pictures of `docs/` from the gallery and the built app, with an office invented here, and those of every
 * state: `npm run pictures`, or one part of it: `npm run pictures -- gallery|screens|forms|guide|states [language [variants]]|sheets [language]`.
 * States lie in `test-results/pictures/`; `sheets` puts them on contact sheets, those in simplified Chinese in `docs/`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import type { DeskApp } from '../tests/harness/desk-app.ts'
import { OFFICE, Receptionist } from '../tests/harness/receptionist.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { ensureBuilt } from './built-program.ts'
import { PROJECT_DIR } from './command.ts'
import { takeFormPictures } from './form-pictures.ts'
import { takeGalleryPictures } from './gallery-pictures.ts'
import { takeGuidePictures } from './guide-pictures.ts'
import { LOOKS } from './look-tokens.ts'
import { showInstead } from './neutral-place.ts'
import { PICTURED_CALLS } from './picture-office.ts'
import { shootSmall } from './small-picture.ts'
import { PICTURED_LANGUAGES, takeStatePictures } from './state-pictures.ts'
import { takeStateSheets } from './state-sheets.ts'

const FOLDER = join(PROJECT_DIR, 'docs/pictures')
const HOUR_MS = 3600 * 1000
/** How long the call of the intake picture has lasted. */
const CALL_MS = 97 * 1000
/** The clock in the header moves on by itself within this time. */
const TICK_LIMIT_MS = 60_000

/** 14:32 of today, a time at which a desk is busy. */
function busyTime(): number {
  return new Date().setHours(14, 32, 0, 0)
}

async function picture(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look, 100)
    await shoot(page, `${name}-${look}`)
  }
  await wear(page, 'light', 200)
  await shoot(page, `${name}-200`)
  await wear(page, 'light', 100)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await shoot(page, `${name}-1920`)
  await page.setViewportSize({ width: 1280, height: 800 })
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

function shoot(page: Page, name: string): Promise<void> {
  return shootSmall(page, join(FOLDER, `${name}.png`))
}

/** A stick has a name people know; the folder it is mounted in says nothing. */
async function hidePlace(page: Page, place: string): Promise<void> {
  await page.getByText(place).first().waitFor()
  await showInstead(page, place, '')
}

async function takeSetUp(page: Page, person: Receptionist): Promise<void> {
  await person.atSetUp('language')
  await person.typist.press('Enter')
  await person.atSetUp('office')
  await person.typist.type(OFFICE.name)
  await person.typist.press('Enter')
  await person.typist.type(OFFICE.phone)
  await picture(page, 'set-up')
  await person.typist.press('Control+A', 'Delete', 'Shift+Tab', 'Control+A', 'Delete')
  await page.reload()
}

/** Every time of a complaint counts from the beginning of its draft, which the program makes when it starts. */
async function beginAnew(page: Page, person: Receptionist): Promise<void> {
  await page.reload()
  await person.atIntake()
}

async function takeCalls(page: Page, person: Receptionist): Promise<void> {
  for (const call of PICTURED_CALLS) {
    await page.clock.setFixedTime(busyTime() - call.hoursAgo * HOUR_MS)
    await beginAnew(page, person)
    if (call.channel === 'phone' || call.channel === 'visit') await person.typist.press('Alt+Enter')
    await person.takeDown(call)
    await person.goTo('jurisdiction')
    for (const key of call.keys) await person.typist.press(key)
    await person.save()
  }
}

async function takeCase(page: Page, person: Receptionist): Promise<void> {
  const { typist } = person
  await page.clock.setFixedTime(busyTime())
  await beginAnew(page, person)
  await typist.press('F3')
  const row = page.locator('[data-row]').filter({ hasText: '卫生间顶板' })
  await page.locator('[data-row]:focus').waitFor()
  await picture(page, 'worklist')
  const openCase = async (): Promise<void> => {
    await typist.press('F3')
    await page.locator('[data-row]:focus').waitFor()
    while (!(await row.evaluate((element) => element === document.activeElement))) await typist.press('j')
    await typist.press('Enter')
    await page.locator('.case-screen main:focus').waitFor()
  }
  const done = async (): Promise<void> => {
    await typist.press('Control+Enter')
    await page.locator('.action-panel').waitFor({ state: 'detached' })
  }
  await openCase()
  await page.clock.setFixedTime(busyTime() - 0.7 * HOUR_MS)
  await typist.press('c', '6', 'Enter')
  await person.write('3-1201 卫生间')
  await typist.press('Enter')
  await typist.type('听错了')
  await done()
  await page.clock.setFixedTime(busyTime() - 0.2 * HOUR_MS)
  await typist.press('n')
  await typist.type('师傅已进门查看，欧阳女士说知道了，等电话。')
  await done()
  await page.clock.setFixedTime(busyTime() - 0.1 * HOUR_MS)
  await typist.press('Control+p')
  await page.locator('.form-preview:focus').waitFor()
  await typist.press('0', '1', 'Control+s')
  await page.getByTestId('paper-result').waitFor()
  await page.clock.setFixedTime(busyTime())
  await beginAnew(page, person)
  await openCase()
  await picture(page, 'case')
}

async function takeIntake(page: Page, person: Receptionist): Promise<void> {
  const { typist } = person
  await page.clock.setFixedTime(busyTime() - CALL_MS)
  await beginAnew(page, person)
  await person.takeDown({ channel: 'visit', household: '7-2-0302', content: '信箱被撬' })
  await typist.press('Control+d')
  await page.getByTestId('parked-draft').waitFor()
  await page.locator('[data-intake="channel"] :focus').waitFor()
  await typist.press('Enter')
  await typist.type('3-1201')
  await typist.press('Enter')
  await page.locator('[data-intake="content"] :focus').waitFor()
  await typist.type('洗衣机上方又开始滴水，比早上还大，接了一盆。')
  await person.goTo('occurredAt')
  await typist.type('14:10')
  await person.goTo('demand')
  await typist.type('先把楼上的水关掉')
  await person.goTo('serviceCategory')
  await typist.press('4', '1', '1', 'Enter', '1')
  await page.clock.setFixedTime(busyTime())
  await page.getByTestId('draft-kept').waitFor()
  await page.getByRole('banner').filter({ hasText: '14:32' }).waitFor({ timeout: TICK_LIMIT_MS })
  await picture(page, 'intake')
}

async function takePictures(desk: DeskApp): Promise<void> {
  const { page } = desk
  const person = new Receptionist(page)
  await takeSetUp(page, person)
  await person.setUp('3')
  await takeCalls(page, person)
  await takeCase(page, person)
  await takeIntake(page, person)
  const place = `${desk.documentsFolder}/`
  await mkdir(join(place, 'U盘'))
  await person.exportTo(desk, join(place, 'U盘'))
  await hidePlace(page, place)
  await picture(page, 'records')
  await person.typist.press('Control+l')
  await page.locator('.sign-in-screen input:focus').waitFor()
  await picture(page, 'cover')
}

async function takeScreenPictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder })
  try {
    await takePictures(desk)
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
  if (desk.violations.length > 0)
    throw new Error(`Faults while taking pictures:\n${desk.violations.join('\n')}`)
}

const [, , part = 'all', language, ...variants] = process.argv
await ensureBuilt()
if (part === 'all' || part === 'gallery') await takeGalleryPictures()
if (part === 'all' || part === 'screens') await takeScreenPictures()
if (part === 'all' || part === 'forms') await takeFormPictures()
if (part === 'all' || part === 'guide') await takeGuidePictures()
if (part === 'all' || part === 'states')
  for (const each of PICTURED_LANGUAGES)
    if (language === undefined || language === each) await takeStatePictures(each, variants)
if (part === 'all' || part === 'sheets') await takeStateSheets(language)
