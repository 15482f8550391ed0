import { expect, test } from '../harness/chromium-fixture.ts'
import { registeredContents } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

test('a call begins while the records are still being opened, and is saved once they are', async ({
  desk,
}) => {
  const first = new Receptionist(desk.page)
  await first.setUp('3')
  await first.takeDown({ channel: 'phone', household: '3-1201', content: '电梯异响' })
  await first.save()
  let openRecords = (): void => undefined
  const records = new Promise<void>((resolve) => {
    openRecords = resolve
  })
  desk.onAnswer = (name) => (name === 'journal:state' ? records : Promise.resolve())
  await desk.page.reload()
  const person = new Receptionist(desk.page)
  await person.atIntake()
  await expect(desk.page.locator('.app-shell')).toHaveAttribute('aria-busy', 'true')
  await person.takeDown({ channel: 'visit', household: '7-302', content: '车位被占了' })
  await person.typist.press('Control+Enter')
  await expect(desk.page.locator('.app-shell')).toHaveAttribute('aria-busy', 'true')
  expect(registeredContents(desk.dataFolder)).toEqual(['电梯异响'])

  openRecords()
  await expect(desk.page.getByTestId('saved')).toBeVisible()
  await expect(desk.page.locator('.app-shell')).toHaveAttribute('aria-busy', 'false')
  expect(registeredContents(desk.dataFolder)).toEqual(['电梯异响', '车位被占了'])
})
