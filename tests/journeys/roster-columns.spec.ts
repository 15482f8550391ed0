import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aWorkbook, sheetXml } from '../builders/a-workbook.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { chooseList, openRoster } from './roster-steps.ts'

test('a workbook of two sheets: the sheet by its digit, columns nobody knows by their letters, remembered for the next list', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const path = join(desk.documentsFolder, 'list.xlsx')
  const people = sheetXml('二期', [
    ['锦江苑二期'],
    ['栋室', '称呼', '物业回访号', '联络'],
    ['5-1-0402', '单雪', '02888886603', '13900005678'],
    ['5-1-0403', '仇宁', '02888886603', '1.39E+10'],
  ])
  await writeFile(path, await aWorkbook([sheetXml('说明', [['请看第二张']]), people]))
  await openRoster(person)
  await chooseList(person, path)
  const columns = page.locator('.list-columns')
  await expect(columns).toContainText('没有认出房号一栏')
  await typist.press('Alt+o', '2')
  // What stands where is told by the cells; of two numbers the first is taken, and it is the wrong one.
  await expect(page.getByTestId('preview')).toContainText('将新增 2 户、2 人')
  await typist.press('Alt+o', 'Enter', 'Enter', 'Enter', 'Enter', 'd')
  await expect(page.getByTestId('preview')).toContainText('将新增 1 户、1 人')
  await expect(page.locator('.first-rows')).toContainText('139 **** 5678')
  await expect(page.locator('.bad-rows li')).toHaveText([/第 4 行\s*电话\s*电话“1.39E\+10”不像电话号码/])
  await typist.press('Control+Enter')
  await expect(page.getByTestId('roster-done')).toContainText('新增 1 户、1 人')

  // The next list with the same titles needs nothing but the two keys.
  await writeFile(path, await aWorkbook([people]))
  await chooseList(person, path)
  await expect(page.getByTestId('preview')).toContainText('1 行与名册相同')
})
