import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { readJournal, registeredContents } from '../harness/journal-reader.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'

const SLOW_MS = 1200

/** From now on the page waits for every answer to this request. */
function slowDown(desk: ChromiumDesk, request: string): void {
  desk.onAnswer = (name) =>
    name === request ? new Promise((settle) => setTimeout(settle, SLOW_MS)) : Promise.resolve()
}

async function atDesk(desk: ChromiumDesk): Promise<Receptionist> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  return person
}

const content = (desk: ChromiumDesk) => desk.page.locator('[data-intake="content"] textarea')

test('what is typed right after Ctrl+D is the next complaint, however slow the draft is kept', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  slowDown(desk, 'draft:save')
  await person.takeDown({ channel: 'visit', household: '7-302', content: '车位被占了' })
  await person.typist.press('Control+d', 'Enter')
  await person.typist.type('3-1201')
  await expect(desk.page.locator('[data-intake="household"] input')).toHaveValue('3-1201')
  await person.goTo('content')
  await person.typist.type('水管爆了')
  await person.typist.press('Control+1')
  await person.typist.type('，喊了两遍')
  await expect(content(desk)).toHaveValue('车位被占了，喊了两遍')
  await expect(desk.page.getByTestId('parked-draft')).toContainText('3-1201')
  await expect.poll(() => keptDrafts(desk.dataFolder)).toContain('水管爆了')
})

test('what is typed while a save is under way follows the case, and the form is empty after it', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮' })
  slowDown(desk, 'journal:append')
  await person.typist.press('Control+Enter')
  await person.typist.type('，老人摔了一跤')
  await expect(desk.page.getByTestId('saved')).toBeVisible()
  await expect(content(desk)).toHaveValue('')
  expect(registeredContents(desk.dataFolder)).toEqual(['楼道灯不亮'])
  const corrected = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'corrected')
  expect(corrected.at(-1)?.personal?.content).toMatchObject({ content: '楼道灯不亮，老人摔了一跤' })
})

test('a time that cannot be read, typed while a save is under way, stays in the form with what is wrong', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  await person.takeDown({ channel: 'phone', content: '楼道灯不亮', occurredAt: '14:30' })
  slowDown(desk, 'journal:append')
  await person.typist.press('Control+Enter')
  await person.typist.type('99')
  await expect(desk.page.locator('[data-intake="occurredAt"] .note.is-error')).toBeVisible()
  await person.goTo('occurredAt')
  await person.write('14:20')
  await person.save()
  expect(registeredContents(desk.dataFolder)).toEqual(['楼道灯不亮'])
  expect(readJournal(desk.dataFolder).filter(({ kind }) => kind === 'corrected')).toHaveLength(1)
})

test('Ctrl+D while a save is under way begins the next complaint; the first is saved and leaves the parked ones', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  await person.takeDown({ channel: 'phone', content: '楼道灯不亮' })
  slowDown(desk, 'journal:append')
  await person.typist.press('Control+Enter', 'Control+d', '2')
  await expect(desk.page.getByTestId('parked-draft')).toHaveCount(1)
  await person.goTo('content')
  await person.typist.type('门坏了')
  await expect(desk.page.getByTestId('saved')).toBeVisible()
  await expect(desk.page.getByTestId('parked-draft')).toHaveCount(0)
  await expect(content(desk)).toHaveValue('门坏了')
  expect(await person.field()).toBe('content')
  await person.save()
  expect(registeredContents(desk.dataFolder)).toEqual(['楼道灯不亮', '门坏了'])
})

test('a parked draft that does not reach the disk is told, and is kept as soon as the disk answers', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  const drafts = join(desk.dataFolder, 'drafts')
  rmSync(drafts, { recursive: true, force: true })
  writeFileSync(drafts, 'a file where the folder of drafts has to be')
  await person.takeDown({ channel: 'visit', household: '7-302', content: '车位被占了' })
  await person.typist.press('Control+d')
  await expect(desk.page.getByTestId('aside-problem')).toContainText('7-302 车位被占了')
  rmSync(drafts)
  await person.goTo('household')
  await person.typist.type('3-1201')
  await expect(desk.page.getByTestId('aside-problem')).toHaveCount(0)
  await expect.poll(() => keptDrafts(desk.dataFolder)).toContain('车位被占了')
})
