/** Takes the pictures of `docs/pictures/` from the built app, with an office invented here: `npx tsx scripts/pictures.ts`. */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import type { DeskApp } from '../tests/harness/desk-app.ts'
import { OFFICE, Receptionist, type Caller } from '../tests/harness/receptionist.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { ensureBuilt } from './built-program.ts'
import { PROJECT_DIR } from './command.ts'

const FOLDER = join(PROJECT_DIR, 'docs/pictures')
const MOST_BYTES = 200_000
const HOUR_MS = 3600 * 1000

/** `hoursAgo` before 14:32 today; `keys` from the judgement on, as they are pressed. */
interface Taken extends Caller {
  readonly hoursAgo: number
  readonly keys: readonly string[]
}

const TAKEN: readonly Taken[] = [
  {
    hoursAgo: 27,
    channel: 'phone',
    household: '7-2-1803',
    name: '邱岚',
    phone: '13611180372',
    content: '对面楼装修，午休时间也在钻墙，孩子睡不着。',
    demand: '午休时间停工',
    categoryKeys: 'zhx',
    keys: ['1', '1', '2', '1'],
  },
  {
    hoursAgo: 22,
    channel: 'visit',
    household: '12-0604',
    name: '郑伯庸',
    phone: '13522040604',
    content: '车位上连着三天停着别人的车，打了电话没人来处理。',
    demand: '把车挪走，告诉我是谁的',
    categoryKeys: '6',
    keys: ['1', '1', '2', '2'],
  },
  {
    hoursAgo: 4,
    channel: 'online',
    household: '3-1301',
    name: '钟其禄',
    phone: '13700021301',
    content: '主卧衣柜背后的墙湿了一片，已经起皮。',
    categoryKeys: '4',
    keys: ['1', '1', '1', '2'],
  },
  {
    hoursAgo: 3.2,
    channel: 'phone',
    household: '5-1-0902',
    name: '戴雨桐',
    phone: '18900090502',
    content: '电梯在九楼停了两次，门开了一半又关上，老人不敢坐。',
    demand: '先停梯检查再用',
    categoryKeys: '8',
    keys: ['1', '3', '1', '1'],
  },
  {
    hoursAgo: 2.5,
    channel: 'letter',
    household: '小区东门岗亭旁',
    content: '绿化带积水半个月，蚊子多，晚上没法散步。',
    categoryKeys: '9',
    keys: ['1', '1', '3'],
  },
  {
    hoursAgo: 1.6,
    channel: 'phone',
    household: '9-2604',
    name: '司徒婉',
    phone: '13912342604',
    content: '楼上夜里拖家具，劝过两次没有用，请你们出面谈一谈。',
    categoryKeys: '5',
    keys: ['2', '2', '4', '1'],
  },
  {
    hoursAgo: 0.9,
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    phone: '13800001234',
    content: '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。',
    occurredAt: '7:30',
    place: '3-1201 厨房',
    demand: '今天有人来看，说明什么时候彻底修好',
    categoryKeys: '4',
    keys: ['1', '1', '1', '1'],
  },
  {
    hoursAgo: 0.3,
    channel: 'visit',
    household: '8-0903',
    name: '汤敬之',
    phone: '13300080903',
    content: '物业费单上多了一笔公共照明费，要看依据。',
    categoryKeys: '7',
    keys: ['3', '0'],
  },
]

/** 14:32 of today, a time at which a desk is busy. */
function busyTime(): number {
  return new Date().setHours(14, 32, 0, 0)
}

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const path = join(FOLDER, `${name}-${colorScheme}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    const { size } = await stat(path)
    console.log(`${path} ${String(Math.round(size / 1000))} kB`)
    if (size > MOST_BYTES) throw new Error(`${path} has ${String(size)} bytes; expected at most ${String(MOST_BYTES)}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function takeSetUp(page: Page, person: Receptionist): Promise<void> {
  await page.locator('.set-up-screen input:focus').waitFor()
  await person.typist.type(OFFICE.name)
  await person.typist.press('Enter')
  await person.typist.type(OFFICE.phone)
  await person.typist.press('Enter')
  await picture(page, 'set-up')
  await page.reload()
}

/** Every time of a complaint counts from the beginning of its draft, which the program makes when it starts. */
async function beginAnew(page: Page, person: Receptionist): Promise<void> {
  await page.reload()
  await person.atIntake()
}

async function takeCalls(page: Page, person: Receptionist): Promise<void> {
  for (const call of TAKEN) {
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
  await typist.press('F3')
  const row = page.locator('[data-row]').filter({ hasText: '卫生间顶板' })
  await page.locator('[data-row]:focus').waitFor()
  await page.clock.setFixedTime(busyTime())
  await picture(page, 'worklist')
  while ((await row.evaluate((element) => element === document.activeElement)) === false) await typist.press('j')
  await typist.press('Enter')
  const main = page.locator('.case-screen main:focus')
  const done = async (): Promise<void> => {
    await typist.press('Control+Enter')
    await page.locator('.action-panel').waitFor({ state: 'detached' })
  }
  await main.waitFor()
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
  await page.clock.setFixedTime(busyTime())
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('Enter')
  await main.waitFor()
  await picture(page, 'case')
}

async function takeIntake(page: Page, person: Receptionist): Promise<void> {
  const { typist } = person
  await page.clock.setFixedTime(busyTime() - 0.05 * HOUR_MS)
  await beginAnew(page, person)
  await person.takeDown({ channel: 'visit', household: '7-2-0302', content: '信箱被撬' })
  await typist.press('Control+d')
  await person.atIntake()
  await person.goTo('channel')
  await typist.press('Enter')
  await typist.type('3-1201')
  await typist.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('[data-intake="content"]') !== null)
  await typist.type('洗衣机上方又开始滴水，比早上还大，接了一盆。')
  await person.goTo('occurredAt')
  await typist.type('14:10')
  await person.goTo('demand')
  await typist.type('先把楼上的水关掉')
  await person.goTo('serviceCategory')
  await typist.press('4', '1', '1', 'Enter', '1')
  await page.clock.setFixedTime(busyTime())
  await page.getByTestId('draft-kept').waitFor()
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
  await person.exportTo(desk, join(desk.documentsFolder))
  await picture(page, 'records')
  await person.typist.press('Control+l')
  await page.locator('.sign-in-screen input:focus').waitFor()
  await picture(page, 'cover')
}

if (process.env['TINGSU_NO_BUILD'] === undefined) await ensureBuilt()
await mkdir(FOLDER, { recursive: true })
const folder = await makeDeskFolder()
const desk = await startDesk({ folder })
try {
  await takePictures(desk)
} finally {
  await desk.stop()
  await removeDeskFolder(folder)
}
if (desk.violations.length > 0) throw new Error(`Faults while taking pictures:\n${desk.violations.join('\n')}`)
