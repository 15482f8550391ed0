import { openSettings } from '../harness/open-settings.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { issuedPaper } from './issued-paper.ts'
import { tabTo } from './tab-to.ts'

/** What a caller said: it has the word in it, and stays as it was said. */
const SAID = '上次投訴過漏水，還是沒人來'

test('a word of the traditional characters is changed by the office: seen at once on the screen and on F01', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await openSettings(person, 'forms')
  await page.locator('[data-setting="afterSave"] [role="radio"]:focus').waitFor()
  await typist.press('Enter')
  await page.locator('[data-setting="formScript"] [role="radio"]:focus').waitFor()
  await typist.press('2')
  await expect(page.locator('[data-setting="formScript"] [aria-checked="true"]')).toContainText('繁體')
  await openSettings(person, 'look')
  await typist.press('2')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')

  const words = page.locator('[data-setting="traditionalWords"]')
  await tabTo(person, '現在寫作')
  await typist.type('投诉')
  await expect(words).toContainText('沒有找到')
  await person.write('投訴')
  await expect(words).toContainText(/出現 \d+ 處，例如：/u)
  await typist.press('Enter')
  await typist.press('Enter')
  await expect(words.locator('p.is-error')).toContainText('請填 1 到 20 個字')
  await typist.type('申訴')
  await typist.press('Enter')
  // Another way of writing the very name of the setting: hands do not wait, and it is seen without leaving.
  await typist.type('繁體')
  await expect(words.getByRole('listitem')).toContainText('投訴 → 申訴')
  await expect(page.getByLabel('現在寫作')).toHaveValue('繁體')
  await typist.press('Enter')
  await typist.type('正體')
  await typist.press('Enter')
  await expect(words.getByRole('heading')).toHaveText('正體用詞')
  const changes = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged')
  expect(changes.slice(-2).map(({ data }) => data)).toEqual([
    { traditionalWords: { 投訴: '申訴' } },
    { traditionalWords: { 繁體: '正體' } },
  ])

  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({ channel: 'visit', household: '3-1201', name: '歐陽敏', content: SAID })
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(SAID)
  const paper = await issuedPaper(desk.documentsFolder, await person.save())
  expect(paper).toContain(barePaperText('客戶申訴記錄表'))
  expect(paper).toContain(barePaperText(SAID))
  expect(paper.replace(barePaperText(SAID), '')).not.toContain('投訴')

  // Taken away, it is as it was converted.
  await openSettings(person, 'look')
  const row = words.getByRole('listitem').filter({ hasText: '正體' })
  const remove = row.getByRole('button')
  for (let step = 0; step < 30; step += 1) {
    if (await remove.evaluate((element) => element === document.activeElement)) break
    await typist.press('Tab')
  }
  await expect(remove).toBeFocused()
  await typist.press('Enter')
  await expect(words.getByRole('heading')).toHaveText('繁體用詞')
  await expect(page.getByLabel('現在寫作')).toBeFocused()
  await expect(page.getByLabel('現在寫作')).toHaveValue('繁體')
})
