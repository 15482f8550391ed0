import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'

test('a call is practised by keyboard alone, from its first line to what would have fitted, and nothing of it is kept', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const before = readJournal(desk.dataFolder).length
  await typist.press('F9')
  await expect(page.locator('main .parts')).toContainText('练习')
  const digit = await page
    .locator('main .parts > span')
    .filter({ hasText: '练习' })
    .locator('kbd')
    .textContent()
  await typist.press(digit ?? '')
  await expect(page.locator('[data-call="leak"]:focus')).toBeVisible()
  await typist.press('ArrowDown', 'ArrowUp', 'Enter')

  const talk = page.locator('.practice-talk')
  const prompter = talk.locator('.say')
  await expect(talk.locator('.talk')).toBeFocused()
  await expect(talk).toContainText('不留任何记录')
  await expect(prompter).toContainText('致歉 · 来电')
  await expect(prompter.locator('.spoken')).toContainText('张先生')
  await typist.press('Alt+Enter')
  await expect(talk.locator('.answer')).toContainText('张先生您好')
  await typist.press('Enter')
  await expect(talk.locator('.heard').last()).toContainText('打了两回电话')
  await expect(prompter).toContainText('慢慢谈')
  await typist.press('Alt+ArrowDown', 'Alt+Enter')
  const lines = 7
  for (let line = 2; line < lines; line += 1) await typist.press('Enter')
  await expect(talk).toContainText(`第 ${lines} 句`)
  await typist.press('Enter')
  await expect(talk.getByRole('status').last()).toContainText('7 句里有 2 句')
  await expect(talk.locator('[data-testid="review"]').nth(2)).toContainText('核对房号')

  await typist.press('r')
  await expect(talk.locator('.heard')).toHaveCount(1)
  await expect(talk.locator('.answer')).toHaveCount(0)
  await typist.press('Escape')
  await expect(page.locator('[data-call="leak"]:focus')).toBeVisible()
  expect(readJournal(desk.dataFolder)).toHaveLength(before)
})
