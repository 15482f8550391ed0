import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { chooseList, loadList, openRoster } from './roster-steps.ts'

/** Rows of a whole estate: eight buildings, thirty floors. */
function estateList(homes: number): string {
  const rows = Array.from({ length: homes }, (_, index) => {
    const room = String((1 + (Math.floor(index / 8) % 30)) * 100 + 1 + Math.floor(index / 240))
    return `${1 + (index % 8)}-1-${room},住户${index},业主,,`
  })
  return ['房号,姓名,关系,电话,入住', ...rows].join('\n')
}

test('a roster is browsed without typing: the list by address, j and k, Enter opens, ↑ at its top searches again', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await loadList(person, desk, estateList(300))
  const list = page.getByRole('listbox', { name: '全部住户' })
  const chosen = list.getByRole('option', { selected: true })
  await expect(chosen).toContainText('1-1-101')
  await typist.press('ArrowDown')
  await expect(list).toBeFocused()
  await typist.press('j', 'j', 'ArrowDown', 'k')
  await expect(chosen).toContainText('1-1-201')
  await typist.press('End')
  await expect(chosen).toContainText('8-1-3001')
  await expect(chosen).toBeInViewport()
  // However long the list is, only what is in sight is there.
  expect(await list.getByRole('option').count()).toBeLessThan(60)
  await typist.press('Enter')
  await expect(page.locator('.household-editor input').first()).toHaveValue('8-1-3001')
  await typist.press('Escape')
  await expect(page.locator('.roster-screen input').first()).toBeFocused()
  await typist.press('ArrowDown')
  await expect(list).toBeFocused()
  await typist.press('k')
  await expect(page.locator('.roster-screen input').first()).toBeFocused()
})

test('a search without a hit says so and what to do: a home can be added by Enter, a name is nobody’s address', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await loadList(person, desk, estateList(3))
  const missing = page.getByTestId('roster-missing')
  await typist.type('王小明')
  await expect(missing).toContainText('没有找到“王小明”')
  await expect(missing).toContainText('Alt+N')
  await typist.press('Enter')
  await expect(page.locator('.household-editor')).toHaveCount(0)
  await person.write('9-9-909')
  await expect(missing).toContainText('按回车新增')
  await typist.press('Enter')
  await expect(page.locator('.household-editor input').first()).toHaveValue('9-9-909')
})

test('a long list is stopped by Esc without harm and written on: every household whole, none twice', async ({
  person,
  desk,
}) => {
  const homes = 1500
  const { page, typist } = person
  const path = join(desk.documentsFolder, 'list.csv')
  await writeFile(path, estateList(homes))
  await openRoster(person)
  await chooseList(person, path)
  await expect(page.getByTestId('preview')).toContainText(`将新增 ${homes} 户`)
  await typist.press('Control+Enter', 'Escape')
  await expect(page.getByTestId('roster-stopped')).toContainText('按 Ctrl+Enter 接着写', { timeout: 20_000 })
  const events = () => readJournal(desk.dataFolder).filter(({ stream }) => stream.kind === 'household')
  const kindsOf = () => {
    const kinds = new Map<string, string>()
    for (const { stream, kind } of events()) kinds.set(stream.id, `${kinds.get(stream.id) ?? ''} ${kind}`)
    return [...kinds.values()]
  }
  const before = kindsOf()
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(homes)
  await typist.press('Control+Enter')
  await expect(page.getByTestId('roster-done')).toBeVisible({ timeout: 40_000 })
  const after = kindsOf()
  expect(after).toHaveLength(homes)
  expect(new Set(after)).toEqual(new Set([' householdSaved residentSaved']))
  await expect(page.locator('.roster-screen h1')).toContainText(`${homes} 户`)
})
