import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tourActs } from './act-tour.ts'
import type { DeskApp } from './desk-app.ts'
import { tourCalls } from './intake-tour.ts'
import { tourNumbers } from './numbers-tour.ts'
import { tourPractice } from './practice-tour.ts'
import { tourPapers } from './paper-tour.ts'
import type { Receptionist } from './receptionist.ts'
import { tourPrompts } from './prompts-tour.ts'
import { tourRoster } from './roster-tour.ts'
import { tourSlips } from './slip-tour.ts'
import { tourStick } from './stick-tour.ts'
import { tourSettings } from './settings-tour.ts'
import type { Visit } from './tour-visit.ts'
import { tourVisits } from './visits-tour.ts'

const CALLER = {
  channel: 'phone',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。',
  demand: '今天有人来看，说明什么时候彻底修好',
  categoryKeys: '4',
} as const
/** As long as words get before they are cut on a line, without a place to break. */
const LONG = {
  channel: 'letter',
  household: '二期滨江路一百二十八号十二栋三单元地下车库入口旁边的值班室',
  name: '阿不都热合曼·买买提明·艾合买提江',
  content: `${'车库入口的道闸白天夜里都抬不起来，'.repeat(12)}https://example.invalid/${'a'.repeat(90)}`,
  demand: '请在物业公告栏里写清楚什么时候修好、由谁负责、这几天车停在哪里',
} as const
const PANEL_KEYS = {
  note: 'n',
  judge: 'j',
  dispatch: 'd',
  promise: 'p',
  correct: 'c',
  withdraw: 'w',
  void: 'v',
}

/** Goes through every screen of an office that has just been set up, in all its states, by keyboard. */
export async function tourScreens(person: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  await tourEmpty(person, visit)
  await tourSettings(person, visit)
  await tourPrompts(person, visit)
  await tourIntake(person, visit)
  await tourRoster(person, desk, visit)
  await tourCalls(person, visit)
  await tourCase(person, visit)
  await tourPapers(person, visit)
  await tourSlips(person, desk, visit)
  await tourNumbers(person, visit)
  await tourVisits(person, visit)
  await tourPractice(person, visit)
  await tourRecords(person, desk, visit)
  await tourStick(person, desk, visit)
  await tourCover(person, visit)
}

async function tourEmpty({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await visit('intake-empty')
  await typist.press('F3')
  await page.locator('.empty-state').waitFor()
  await visit('worklist-empty')
  await typist.press('F8')
  await page.locator('.works').waitFor()
  await visit('records-empty')
  await typist.press('F2')
}

async function tourIntake(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  await person.atIntake()
  await person.takeDown(LONG)
  await visit('intake-long')
  await person.save()
  await visit('intake-saved')
  await person.takeDown({ ...CALLER, occurredAt: '25:00' })
  await typist.press('Control+Enter')
  await page.locator('[data-intake="occurredAt"] [aria-invalid]:focus').waitFor()
  await visit('intake-error')
  await person.write('-2h')
  await person.save()
  for (const channel of ['visit', 'phone'] as const) {
    await person.takeDown({ ...CALLER, channel })
    await typist.press('Control+d')
    await page.locator('[data-intake="channel"] :focus').waitFor()
  }
  await person.takeDown(CALLER)
  await visit('intake-parked')
  await typist.press('F1')
  await page.locator('.help-panel').waitFor()
  await visit('help')
  await typist.press('Escape')
}

async function tourCase(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await visit('worklist')
  await goToRow(person, '卫生间')
  await typist.press('Enter')
  const isOpen = page.locator('.case-screen main:focus')
  await isOpen.waitFor()
  await visit('case')
  for (const [name, key] of Object.entries(PANEL_KEYS)) {
    await typist.press(key)
    await page.locator('.action-panel').waitFor()
    await visit(`case-${name}`)
    await typist.press('Escape')
    await isOpen.waitFor()
  }
  await tourActs(person, visit)
  await typist.press('Control+p')
  await page.locator('.form-preview:focus').waitFor()
  await visit('case-preview')
  await typist.press('Escape', 'F3')
  await page.locator('[data-row]:focus').waitFor()
  await goToRow(person, '滨江路')
  await typist.press('Enter')
  await isOpen.waitFor()
  await visit('case-long')
}

/** From the first row of the worklist down to the first that says so: rows change places as their cases go on. */
async function goToRow({ page, typist }: Receptionist, text: string): Promise<void> {
  const rows = page.locator('[data-row]')
  const wanted = await rows.evaluateAll(
    (elements, words) => elements.findIndex((each) => each.textContent.includes(words)),
    text,
  )
  const now = await rows.evaluateAll((elements) => elements.findIndex((each) => each.matches(':focus')))
  for (let left = Math.abs(wanted - now); left > 0; left -= 1) await typist.press(wanted > now ? 'j' : 'k')
  await rows.nth(wanted).and(page.locator(':focus')).waitFor()
}

async function tourRecords(person: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  const { page, typist } = person
  const stick = join(desk.documentsFolder, 'U盘')
  await mkdir(stick, { recursive: true })
  await person.exportTo(desk, stick)
  await visit('records')
  await person.openExport()
  await visit('records-export')
  await typist.press('Enter', '2', 'Enter')
  await typist.type('123456')
  await visit('records-own-passphrase')
  await desk.answerDialogs(join(stick, '不在'))
  await typist.press('Shift+Tab', '3', 'Enter', '0', 'Enter')
  await page.getByTestId('records-failed').waitFor()
  await visit('records-failed')
  await typist.press('Escape')
}

async function tourCover({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('Control+l')
  await page.locator('.sign-in-screen input:focus').waitFor()
  await visit('cover')
  await typist.press('Alt+s')
  await page.locator('.sign-in-screen [role="radio"]:focus').waitFor()
  await visit('cover-other')
}
