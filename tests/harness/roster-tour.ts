import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChooser } from '@playwright/test'
import type { DeskApp } from './desk-app.ts'
import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** The household whose panel the tour of intake fills. */
export const LISTED_HOUSEHOLD = '6-1-0902'
/** Rows as an office has them: five people of one household, two homes that share a number, one long name, three bad rows. */
const LIST = [
  '房号,姓名,关系,电话,入住',
  `${LISTED_HOUSEHOLD},戴雨桐,业主,18900090502,2016-09`,
  `${LISTED_HOUSEHOLD},赫连文渊,家属,13566100902,`,
  `${LISTED_HOUSEHOLD},戴念慈,家属,,`,
  `${LISTED_HOUSEHOLD},阿不都热合曼·买买提明·艾合买提江,租户,13766100902,2024-03`,
  `${LISTED_HOUSEHOLD},潘秀英,访客,13966100902,`,
  '6-2-0902,纪桂兰,业主,13166200902,2018-11',
  '6-2-1003,尹长河,业主,13266201003,',
  ',没有房号的人,业主,13066200000,',
  '6-2-1102,苗小满,业主,1.38E+10,',
  `${LISTED_HOUSEHOLD},戴雨桐,业主,18900090502,2016-09`,
].join('\n')

/** The roster empty, a household by hand, a list with bad rows, what was found. Leaves the list loaded, at intake. */
export async function tourRoster(person: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  const { page, typist } = person
  await typist.press('Control+,')
  await page.locator('.section-list [role="tab"]:focus').waitFor()
  await typist.press('Alt+r')
  await page.locator('.roster-screen input:focus').waitFor()
  await page.locator('.empty-state').waitFor()
  await visit('roster-empty')
  await tourEditor(person, visit)
  await tourLoading(person, desk, visit)
  await typist.type('0902')
  await page.getByRole('option').nth(1).waitFor()
  await visit('roster-found')
  await tourSearch(person, visit)
  await typist.press('F2')
  await person.atIntake()
}

/** F6 before anything is written, with something found, with nothing. */
async function tourSearch({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('F6')
  await page.locator('.search-panel input:focus').waitFor()
  await visit('search-empty')
  await typist.type('6-1-0902')
  await page.locator('.search-panel').getByText('戴雨桐').first().waitFor()
  await visit('search-found')
  await typist.type('没有这样的话')
  await page.locator('.search-panel [role="status"]').filter({ hasText: '没有这样的话' }).waitFor()
  await visit('search-nothing')
  await typist.press('Escape')
}

async function tourEditor({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.type('6栋1单元1001')
  await typist.press('Enter')
  await page.locator('.household-editor input:focus').waitFor()
  await typist.press('Enter')
  await typist.type('2019-05')
  await typist.press('Enter')
  await typist.type('司徒婉')
  await typist.press('Enter', '1')
  await typist.type('13912341001')
  await typist.press('Enter')
  await visit('roster-editor')
  await typist.press('Escape')
  await page.locator('.household-editor .status-notice').waitFor()
  await visit('roster-unsaved')
  await typist.press('Escape')
  await page.locator('.roster-screen input:focus').waitFor()
}

async function tourLoading({ page, typist }: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  const path = join(desk.documentsFolder, '住户名册.csv')
  // Asked for early and once: the browser must know before the key that somebody answers the dialog.
  const answer = (chooser: FileChooser): Promise<void> => chooser.setFiles(path)
  page.on('filechooser', answer)
  await typist.press('Alt+l')
  await page.locator('.load-roster:focus').waitFor()
  await visit('roster-load')
  await writeFile(path, 'PK\u0003\u0004\u0000\u0000not a list')
  await typist.press('Enter')
  await page.locator('.load-roster [role="alert"]').waitFor()
  await visit('roster-load-refused')
  await writeFile(path, `\uFEFF${LIST}`)
  await typist.press('Enter')
  await page.locator('.bad-rows').waitFor()
  page.off('filechooser', answer)
  await visit('roster-load-bad-rows')
  await typist.press('Alt+o')
  await page.locator('.list-columns [role="radio"]:focus').waitFor()
  await visit('roster-columns')
  await typist.press('Control+Enter')
  await page.getByTestId('roster-done').waitFor()
  await visit('roster-loaded')
}
