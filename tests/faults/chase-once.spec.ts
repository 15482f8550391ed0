import { CasePage } from '../journeys/case-page.ts'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { comeBack } from '../harness/come-back.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'

const chased = (desk: ChromiumDesk) => readJournal(desk.dataFolder).filter(({ kind }) => kind === 'chased')

/** Somebody on the page of an open case. */
async function onCasePage(desk: ChromiumDesk): Promise<{ casePage: CasePage; number: string }> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道的灯不亮' })
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  return { casePage, number }
}

test('row 4: a chase from the case page that is not answered, left and pressed again, is counted once', async ({
  desk,
}) => {
  const { casePage, number } = await onCasePage(desk)
  desk.onAnswer = (name) => (name === 'journal:append' ? new Promise(() => undefined) : Promise.resolve())
  await casePage.person.typist.press('Alt+u')
  await expect(casePage.root.getByRole('alert')).toBeVisible()
  await expect(desk.page.getByTestId('parked-draft')).toContainText('来电 3-1201')
  desk.onAnswer = () => Promise.resolve()
  await casePage.openFromWorklist(number)
  await casePage.person.typist.press('Alt+u')
  await expect(desk.page.getByTestId('parked-draft')).toHaveCount(0)
  await expect(casePage.timeline.getByText('来电催办', { exact: true })).toHaveCount(1)
  expect(chased(desk)).toHaveLength(1)
  await expect.poll(() => keptDrafts(desk.dataFolder)).toBe('')
})

test('row 4: a note on the case page that is not answered and saved again stands there once', async ({
  desk,
}) => {
  const { casePage } = await onCasePage(desk)
  const { typist } = casePage.person
  await typist.press('n')
  await expect(casePage.panel).toBeVisible()
  desk.onAnswer = (name) => (name === 'journal:append' ? new Promise(() => undefined) : Promise.resolve())
  await desk.page.locator('.action-panel textarea').focus()
  await typist.type('已约明天上午')
  await typist.press('Control+Enter')
  await expect(casePage.panel.getByRole('alert')).toBeVisible()
  desk.onAnswer = () => Promise.resolve()
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  const said = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'said')
  expect(said.map(({ personal }) => personal?.content)).toEqual([{ text: '已约明天上午' }])
})

for (const point of ['beforeAppend', 'beforeAnswer'] as const) {
  test(`row 1: killed ${point} of a chase from the case page, looked after again: counted once`, async ({
    desk,
  }) => {
    const { casePage } = await onCasePage(desk)
    const reached = new Promise<void>((resolve) => {
      desk.answers.set('stop', () => {
        resolve()
        return new Promise(() => undefined)
      })
    })
    await desk.main.arm(point)
    await casePage.person.typist.press('Alt+u')
    await reached
    await desk.kill({ browser: true, main: true })

    const person = await comeBack(desk)
    if (point === 'beforeAnswer') {
      await expect(desk.page.getByTestId('found-saved')).toBeVisible()
    } else {
      await expect(desk.page.getByTestId('parked-draft')).toContainText('来电 3-1201')
      await person.typist.press('Control+1')
      await expect(desk.page.locator('[data-intake="household"] input')).toHaveValue('3-1201')
      await expect(desk.page.getByTestId('similar-case')).toContainText('同户')
      await person.typist.press('Alt+u')
      await expect(desk.page.getByTestId('call-recorded')).toContainText('第 1 次')
    }
    await expect(desk.page.getByTestId('parked-draft')).toHaveCount(0)
    expect(chased(desk)).toHaveLength(1)
    await expect.poll(() => keptDrafts(desk.dataFolder)).toBe('')
  })
}
