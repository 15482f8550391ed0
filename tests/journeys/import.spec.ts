import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exportEncrypted, stickOf, withAnotherDesk } from '../harness/carried-office.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'

test('an export restores an empty PC, which goes on under its own number; its export comes back', async ({
  desk,
}) => {
  const a = new Receptionist(desk.page)
  await a.setUp('3')
  await a.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: '卫生间渗水' })
  const first = await a.save()
  const { path } = await a.exportTo(desk, await stickOf(desk))

  await withAnotherDesk(async (other) => {
    const b = new Receptionist(other.page)
    await expect(other.page.locator('.set-up-screen [role="radio"]:focus')).toHaveCount(1)
    await other.answerDialogs(path)
    // The key is pressed once it is seen: it comes behind the fields.
    await expect(other.page.getByRole('button', { name: '从档案恢复' })).toBeVisible()
    await b.typist.press('Alt+i')
    const preview = other.page.getByTestId('import-preview')
    await expect(preview).toContainText(first)
    await expect(preview.locator('input')).toBeFocused()
    await b.typist.press('Control+Enter')
    await b.signIn()
    await b.atIntake()
    await b.typist.press('F3')
    await expect(other.page.locator('main')).toContainText(first)
    await b.typist.press('F2')
    await b.atIntake()
    await b.takeDown({ channel: 'visit', household: '8-0903', name: '吴敏', content: '电梯异响' })
    const second = await b.save()
    expect(second).toMatch(/^TS-\d{8}-B..-0001$/)
    const back = await b.exportTo(other, await stickOf(other))

    await desk.answerDialogs(back.path)
    await a.typist.press('i')
    const changes = desk.page.getByTestId('import-preview')
    await expect(changes).toContainText(second)
    await a.typist.press('Control+Enter')
    const done = desk.page.getByTestId('import-done')
    await expect(done).toContainText(second)
    await a.typist.press('1')
    await expect(desk.page.locator('main')).toContainText('8-0903')
    expect(await readdir(join(desk.dataFolder, 'backups'))).toHaveLength(1)
  })
})

test('what cannot be imported is told, and nothing has changed', async ({ desk }) => {
  const a = new Receptionist(desk.page)
  await a.setUp('3')
  await a.takeDown({ channel: 'phone', content: '没有房号' })
  await a.save()
  await withAnotherDesk(async (other) => {
    const stranger = new Receptionist(other.page)
    await stranger.setUp('3')
    await stranger.takeDown({ channel: 'phone', content: '另一处' })
    await stranger.save()
    const { path } = await stranger.exportTo(other, await stickOf(other))
    await desk.answerDialogs(path)
    await a.typist.press('F8')
    await desk.page.locator('.button-main').first().waitFor()
    await a.typist.press('i')
    await expect(desk.page.getByTestId('import-failed')).toBeVisible()
    await a.typist.press('Escape')
    await expect(desk.page.locator('h1')).toHaveText('档案')
    expect(await readdir(join(desk.dataFolder, 'received')).catch(() => [])).toEqual([])
  })
})

test('a wrong passphrase stays to be mended; an export that holds nothing new asks for nothing', async ({
  desk,
}) => {
  const { page } = desk
  const person = new Receptionist(page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', content: '没有房号' })
  await person.save()
  const groups = await exportEncrypted(desk, person, await stickOf(desk))
  const path = await page.getByTestId('receipt').first().locator('dd').first().textContent()
  await desk.answerDialogs(path)
  await person.typist.press('i')
  const field = page.locator('.import-passphrase input')
  await expect(field).toBeFocused()
  await person.typist.type('ka-bai-mo tu-la-pu')
  await person.typist.press('Enter')
  await expect(page.locator('.import-passphrase')).toContainText('口令不对')
  await expect(field).toHaveValue('ka-bai-mo tu-la-pu')
  await person.typist.press('Control+A')
  await person.typist.type(groups.join(''))
  await person.typist.press('Enter')
  const preview = page.getByTestId('import-preview')
  await expect(preview).toContainText('本机都已经有了')
  await expect(preview.getByRole('button')).toHaveText(['知道了Esc'])
  await person.typist.press('Escape')
  await expect(preview).toHaveCount(0)
})
