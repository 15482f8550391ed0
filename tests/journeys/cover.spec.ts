import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { CasePage } from './case-page.ts'
import { addColleague, RECEPTIONIST } from './colleagues.ts'

const CALLER = {
  channel: 'phone',
  household: '9-2604',
  name: '司徒婉',
  phone: '13912345678',
  content: '前天晚上停在楼下的车被刮了',
} as const
const PERSONAL = ['9-2604', '司徒婉', '13912345678', '139 **** 5678', '停在楼下的车']
const PIN_FIELD = '.sign-in-screen input'

/** Everything the page holds: its markup and what stands in its fields. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.title,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  )
}

async function coverAndLookForTraces(person: Receptionist): Promise<void> {
  const before = await everything(person.page)
  expect(PERSONAL.filter((words) => before.includes(words)).length).toBeGreaterThan(1)
  await person.typist.press('Control+l')
  await expect(person.page.locator(PIN_FIELD)).toBeFocused()
  const after = await everything(person.page)
  expect(PERSONAL.filter((words) => after.includes(words))).toEqual([])
}

test('row 40 Ctrl+L takes everything personal off the page; a wrong PIN is told, the right one brings the words back', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown(CALLER)
  await coverAndLookForTraces(person)
  await expect(page.getByTestId('cover-problem')).toHaveCount(0)
  await typist.type('1111')
  await typist.press('Enter')
  await expect(page.locator('.sign-in-screen')).toContainText('PIN 不对')
  await expect(page.locator(PIN_FIELD)).toHaveValue('')
  await person.signIn()
  await person.atIntake()
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(CALLER.content)
  await expect(page.locator('[data-intake="complainantName"] input')).toHaveValue(CALLER.name)
  await person.save()
})

test('row 40 no key but those of the PIN works under the cover', async ({ person }) => {
  await person.takeDown(CALLER)
  await person.typist.press('Control+l')
  await expect(person.page.locator(PIN_FIELD)).toBeFocused()
  await person.typist.press('F3', 'F8', 'F1', 'Control+,', 'Control+Enter', 'Escape')
  await expect(person.page.locator('.sign-in-screen')).toBeVisible()
  await expect(person.page.locator('.app-shell')).toHaveCount(0)
})

test('row 40 a case page is covered as well and comes back as it was', async ({ person }) => {
  await person.takeDown(CALLER)
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.root).toContainText(CALLER.content)
  await coverAndLookForTraces(person)
  await person.signIn()
  await expect(casePage.root).toContainText(number)
  await expect(casePage.root).toContainText(CALLER.content)
})

test('row 3 a draft that cannot be written when the screen is covered is told, and is still there after the PIN', async ({
  person,
  desk,
}) => {
  const { page } = person
  // A file where the folder of drafts should be: nothing can be written there, whoever runs the test.
  const drafts = join(desk.dataFolder, 'drafts')
  await rm(drafts, { recursive: true, force: true })
  await writeFile(drafts, '')
  await person.takeDown(CALLER)
  await person.typist.press('Control+l')
  const problem = page.getByTestId('cover-problem')
  await expect(problem).toContainText('草稿没能写到磁盘')
  await expect(problem).toContainText('还在程序里')
  const shown = await everything(page)
  expect(PERSONAL.filter((words) => shown.includes(words))).toEqual([])
  await person.signIn()
  await person.atIntake()
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(CALLER.content)
})

test('row 40 whoever covers the screen while records are read has made no mistake: the reading waits for the PIN', async ({
  person,
  desk,
}) => {
  test.skip(
    !(desk instanceof ChromiumDesk),
    'Holds an answer of main back, which only the harness of Chromium can',
  )
  if (!(desk instanceof ChromiumDesk)) return
  const { page } = person
  let letGo: () => void = () => undefined
  const isHeld = new Promise<void>((resolve) => {
    desk.onAnswer = async (name) => {
      if (name !== 'journal:state') return
      desk.onAnswer = () => Promise.resolve()
      resolve()
      await new Promise<void>((settle) => {
        letGo = settle
      })
    }
  })
  const adding = addColleague(person, RECEPTIONIST, 'unread')
  await isHeld
  await adding
  await person.typist.press('Control+l')
  await expect(page.locator(PIN_FIELD)).toBeFocused()
  letGo()
  await page.waitForTimeout(500)
  await person.signIn()
  await expect(page.locator('.people')).toContainText(/何苗\s*前台客服/)
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('screenCovered')
})
