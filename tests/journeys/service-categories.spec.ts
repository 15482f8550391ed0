import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { openSettings } from '../harness/open-settings.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { addColleague, changeTo } from './colleagues.ts'
import { issuedPaper } from './issued-paper.ts'
import { tabTo } from './tab-to.ts'

test.setTimeout(120_000)

const OWN = '快递柜'
const RENAMED = '水电维修'

test('an own category is offered by its initials, a renamed one by its digit, and case, figures and paper name both', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const rows = page.locator('.ordered-rows [data-ordered]')
  const ownRow = page.locator('.ordered-rows [data-ordered^="own-"] input')
  await openSettings(person, 'categories')
  await person.write(RENAMED)
  await typist.press('Enter')
  await typist.press('Alt+Delete')
  await expect(page.locator('[data-ordered="cleaning"]')).toHaveCount(0)
  await expect(page.locator('.ordered-rows')).toContainText('已停用')
  await tabTo(person, '名称')
  await typist.type(OWN)
  await typist.press('Enter')
  await expect(ownRow).toHaveValue(OWN)
  await expect(rows.last()).toHaveAttribute('data-ordered', 'other')
  await typist.type(OWN)
  await typist.press('Enter')
  await expect(page.locator('#settings-panel')).toContainText(`已有“${OWN}”`)

  // What takes the rest stays, whatever is pressed.
  await rows.last().locator('input').focus()
  await typist.press('Alt+Delete')
  await expect(page.locator('#settings-panel')).toContainText('“其它”不能停用')
  await expect(rows.last()).toHaveAttribute('data-ordered', 'other')
  const changes = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged')
  expect(changes.at(-1)?.data).toMatchObject({ serviceCategories: { other: { place: 19 } } })

  await typist.press('F2')
  const offered = page.locator('[data-intake="serviceCategory"] [role="radio"]')
  await person.takeDown({
    channel: 'phone',
    household: '3-1201',
    content: '柜门打不开',
    categoryKeys: 'k',
  })
  await expect(page.locator('[data-intake="serviceCategory"] [aria-checked="true"]')).toContainText(OWN)
  await expect(offered.first()).toContainText(RENAMED)
  await expect(offered.filter({ hasText: '保洁' })).toHaveCount(0)
  const own = await person.save()
  await person.takeDown({
    channel: 'phone',
    household: '3-1202',
    content: '水管漏水',
    categoryKeys: '1',
  })
  await person.save()

  // The case names it, and so does its correction, among what else there is.
  await typist.press('F3')
  await page.locator('[data-row]', { hasText: own }).focus()
  await typist.press('Enter')
  await expect(page.locator('.case-screen h1')).toContainText(OWN)

  await typist.press('F7')
  await expect(page.locator('[data-figure="summary new"]')).toHaveText('2')
  await typist.press('Control+p')
  await expect(page.locator('.paper-F09')).toContainText(OWN)
  await typist.press('Control+s')
  await expect(page.getByTestId('paper-result')).toContainText('F09')
  const now = new Date()
  const month = `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}`
  const paper = await issuedPaper(desk.documentsFolder, `${month}_F09`)
  for (const name of [OWN, RENAMED]) expect(paper).toContain(barePaperText(name))
  await typist.press('Escape')
  await typist.press('1')
  await expect(page.locator('.reports-screen, main')).toContainText(OWN)
  await expect(page.locator('main')).toContainText(RENAMED)
})

test('§5 whoever does not lead the office reads its categories', async ({ person }) => {
  const { page } = person
  await addColleague(person)
  await changeTo(person)
  await openSettings(person, 'categories')
  const panel = page.locator('#settings-panel')
  await expect(panel).toContainText('这里由经理或总经理改动')
  await expect(panel).toContainText('漏水渗水')
  await expect(panel.locator('input')).toHaveCount(0)
})
