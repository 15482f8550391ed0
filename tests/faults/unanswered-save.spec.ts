import { expect, test } from '../harness/chromium-fixture.ts'
import { readJournal, registeredContents } from '../harness/journal-reader.ts'
import { projectedContents } from '../harness/projection-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

test('row 4: a save that never settles is told within 3 s; changed and saved again it is one case with both values', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '第一次写下的话' })
  desk.onAnswer = (name) => (name === 'journal:append' ? new Promise(() => undefined) : Promise.resolve())
  await person.typist.press('Control+Enter')
  await expect(desk.page.getByTestId('save-failed')).toBeVisible({ timeout: 3500 })
  await expect(desk.page.locator('[data-intake="content"] textarea')).toHaveValue('第一次写下的话')

  desk.onAnswer = () => Promise.resolve()
  await person.goTo('content')
  await person.write('第二次改好的话')
  await person.save()
  expect(registeredContents(desk.dataFolder)).toEqual(['第一次写下的话'])
  expect(await projectedContents(desk.page)).toEqual(['第一次写下的话'])
  const corrected = readJournal(desk.dataFolder).find(({ kind }) => kind === 'corrected')
  expect(corrected?.personal?.content).toMatchObject({ content: '第二次改好的话' })
  await person.typist.press('Alt+O')
  await expect(desk.page.getByText('第二次改好的话').first()).toBeVisible()
  await expect(desk.page.locator('del').first()).toContainText('第一次写下的话')
})

test('row 7: Ctrl+Enter pressed three times in a row makes one record', async ({ desk }) => {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '只该有一件' })
  await Promise.all([
    desk.page.keyboard.press('Control+Enter'),
    desk.page.keyboard.press('Control+Enter'),
    desk.page.keyboard.press('Control+Enter'),
  ])
  await expect(desk.page.getByTestId('saved')).toBeVisible()
  await person.takeDown({ channel: 'visit', content: '接着来的一件' })
  await person.save()
  expect(registeredContents(desk.dataFolder)).toEqual(['只该有一件', '接着来的一件'])
})

test('row 5: killed while typing, at most the last second is missing', async ({ desk }) => {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.goTo('content')
  const typed: { readonly at: number; readonly text: string }[] = []
  let text = ''
  for (let index = 0; index < 40; index += 1) {
    await person.typist.type(`${String(index)} `)
    text += `${String(index)} `
    typed.push({ at: Date.now(), text })
    await desk.page.waitForTimeout(50)
  }
  const killedAt = Date.now()
  await desk.kill({ browser: true, main: true })
  await desk.start()
  const again = new Receptionist(desk.page)
  await again.signIn()
  await again.atIntake()
  const kept = await desk.page.locator('[data-intake="content"] textarea').inputValue()
  const aSecondEarlier = typed.filter(({ at }) => at <= killedAt - 1000).at(-1)?.text ?? ''
  expect(aSecondEarlier).not.toBe('')
  expect(kept.startsWith(aSecondEarlier)).toBe(true)
})
