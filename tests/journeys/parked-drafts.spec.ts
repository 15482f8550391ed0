import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../harness/chromium-fixture.ts'
import { comeBack } from '../harness/come-back.ts'
import { readJournal, registeredContents } from '../harness/journal-reader.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'

const content = (person: Receptionist) => person.page.locator('[data-intake="content"] textarea')
const chips = (person: Receptionist) => person.page.locator('header').getByTestId('parked-draft')
const rows = (person: Receptionist) => person.page.getByTestId('draft-row')

async function atDesk(desk: ChromiumDesk): Promise<Receptionist> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  return person
}

test('an angry visitor while a call is parked: nothing is mixed up, both are cases', async ({ desk }) => {
  const person = await atDesk(desk)
  const call = {
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    content: '厨房下水返味，说到一半',
  } as const
  await person.takeDown(call)
  // The visitor bangs on the counter: the hands do not wait for the screen.
  await person.typist.press('Control+d', '2')
  await person.goTo('content')
  await person.typist.type('电梯第三次困人，要见经理')
  await expect(chips(person)).toContainText('来电 3-1201')
  await person.save()
  await person.typist.press('Control+1')
  await expect(content(person)).toHaveValue(call.content)
  await person.typist.type('，师傅没来')
  await person.save()
  await expect(chips(person)).toHaveCount(0)
  expect(registeredContents(desk.dataFolder)).toEqual([
    '电梯第三次困人，要见经理',
    `${call.content}，师傅没来`,
  ])
})

test('three parked drafts outlive a killed browser and a killed main, with their order and age', async ({
  desk,
}) => {
  let person = await atDesk(desk)
  const texts = ['一楼大门关不上', '地库灯坏了一排', '楼上半夜拖椅子']
  for (const text of texts) {
    await person.takeDown({ channel: 'phone', content: text })
    await person.park()
  }
  await expect(chips(person)).toHaveCount(3)
  for (const text of texts) await expect.poll(() => keptDrafts(desk.dataFolder)).toContain(text)
  for (const killed of [{ browser: true }, { main: true }, { browser: true, main: true }]) {
    await desk.kill(killed)
    person = await comeBack(desk)
    await expect(chips(person)).toHaveCount(3)
    for (const [index, text] of texts.entries()) await expect(chips(person).nth(index)).toContainText(text)
    await expect(content(person)).toHaveValue('')
  }
  await person.typist.press('Control+2')
  await expect(content(person)).toHaveValue('地库灯坏了一排')
  await person.save()
  await expect(chips(person)).toHaveCount(2)
})

test('the list shows every draft, more than nine too; one goes only with a reason, which stays', async ({
  desk,
}) => {
  test.setTimeout(60_000)
  const person = await atDesk(desk)
  for (let number = 1; number <= 11; number += 1) {
    await person.takeDown({ channel: 'phone', content: `第${String(number)}位的事` })
    await person.park()
  }
  await expect(chips(person)).toHaveCount(2)
  await expect(person.page.getByTestId('more-drafts')).toContainText('还有 9 件')
  await person.goTo('content')
  await person.typist.type('正在说的事')
  await person.typist.press('Control+Shift+d')
  await expect(rows(person)).toHaveCount(12)
  await expect(rows(person).first()).toContainText('正在写')
  for (let step = 0; step < 11; step += 1) await person.typist.press('ArrowDown')
  await expect(rows(person).last()).toBeFocused()
  await person.typist.press('Enter')
  await expect(content(person)).toHaveValue('第11位的事')
  expect(await person.field()).toBe('content')

  // By the key that stands before it, the list being open; what was in hand is parked.
  await person.typist.press('Control+Shift+d', 'Control+3')
  await expect(rows(person)).toHaveCount(0)
  await expect(content(person)).toHaveValue('第3位的事')

  // Thrown away from the list: not without a reason, and Esc keeps it.
  await person.typist.press('Control+Shift+d', 'ArrowDown', 'Delete')
  await person.typist.press('Enter')
  await expect(person.page.getByText('请先写理由')).toBeVisible()
  await person.typist.press('Escape')
  await expect(rows(person)).toHaveCount(12)
  await person.typist.press('Delete')
  await person.typist.type('打错电话')
  await person.typist.press('Enter')
  await expect(rows(person)).toHaveCount(11)
  await person.typist.press('Escape')
  await expect(content(person)).toHaveValue('第3位的事')

  // And the one in hand, by its own key.
  const draftFiles = readdirSync(join(desk.dataFolder, 'drafts')).length
  await person.typist.press('Alt+Delete')
  await person.typist.type('说完自己又不投诉了')
  await person.typist.press('Enter')
  await expect(rows(person)).toHaveCount(10)
  await person.typist.press('Escape')
  await expect(content(person)).toHaveValue('')
  expect(await person.field()).toBe('channel')
  await expect.poll(() => readdirSync(join(desk.dataFolder, 'drafts')).length).toBe(draftFiles - 1)

  const discarded = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'draftDiscarded')
  expect(discarded.map(({ stream }) => stream.kind)).toEqual(['office', 'office'])
  expect(discarded.map(({ personal }) => personal?.content)).toEqual([
    { reason: '打错电话' },
    { reason: '说完自己又不投诉了' },
  ])
  expect(JSON.stringify(discarded)).not.toContain('位的事')
  for (const { data } of discarded) {
    expect(existsSync(join(desk.dataFolder, 'drafts', `${String(data['draftId'])}.json`))).toBe(false)
  }
})

test('Alt+Z within ten seconds reopens what was saved; saved again it is the same number with a correction', async ({
  desk,
}) => {
  const person = await atDesk(desk)
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '水管漏了' })
  const number = await person.save()
  await expect(person.page.getByTestId('undo')).toContainText(/撤回修改.*\d 秒/)
  // The next caller has begun already: that draft is parked, not lost.
  await person.goTo('content')
  await person.typist.type('灯不亮')
  await person.typist.press('Alt+z')
  await expect(person.page.getByTestId('reopened')).toContainText(number)
  await expect(content(person)).toHaveValue('水管漏了')
  await person.write('水管爆了，不是漏了')
  expect(await person.save()).toBe(number)
  await person.typist.press('Control+1')
  await expect(content(person)).toHaveValue('灯不亮')
  await person.save()
  const journal = readJournal(desk.dataFolder)
  expect(registeredContents(desk.dataFolder)).toEqual(['水管漏了', '灯不亮'])
  const corrected = journal.filter(({ kind }) => kind === 'corrected')
  expect(corrected.map(({ personal }) => personal?.content)).toEqual([
    { content: '水管爆了，不是漏了', reason: '保存后随即改正' },
  ])
})

test('a reopened case killed before it is saved again keeps its changes; after ten seconds Alt+Z does nothing', async ({
  desk,
}) => {
  let person = await atDesk(desk)
  await person.takeDown({ channel: 'phone', content: '水管漏了' })
  const number = await person.save()
  await person.typist.press('Alt+z')
  await expect(content(person)).toHaveValue('水管漏了')
  await person.typist.type('三天了')
  await expect.poll(() => keptDrafts(desk.dataFolder)).toContain('水管漏了三天了')
  await desk.kill({ browser: true, main: true })
  person = await comeBack(desk)
  await expect(content(person)).toHaveValue('水管漏了三天了')
  await expect(person.page.getByTestId('reopened')).toContainText(number)
  expect(await person.save()).toBe(number)
  await expect(person.page.getByTestId('undo')).toHaveCount(0, { timeout: 12_000 })
  await person.typist.press('Alt+z')
  await expect(content(person)).toHaveValue('')
  expect(registeredContents(desk.dataFolder)).toEqual(['水管漏了'])
})
