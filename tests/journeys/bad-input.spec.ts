import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { recountTool } from '../faults/recount-export.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'

const NINE_THOUSAND = Array.from(
  { length: 1500 },
  (_, index) => `漏${String(index).padStart(4, '0')}。`,
).join('')

test.describe('bad input: a person’s words are taken as they are', () => {
  for (const [what, words] of [
    ['emoji', '电梯又停了😀👨‍👩‍👧'],
    ['rare characters', '𠮷先生和㙟女士'],
    ['full-width digits', '１２楼的灯'],
    ['HTML and script', '<img src=x onerror="document.title=1"><script>alert(1)</script><b>重</b>'],
    ['a formula', '=HYPERLINK("https://elsewhere.test","看")'],
    ['quotes, braces and a template', `"'\`{{ 1 + 1 }} \${7} {caller} @:link | %s \\n`],
  ] as const) {
    test(`row 17: ${what} comes out as it went in, as text`, async ({ person }) => {
      await person.takeDown({ channel: 'phone', name: '住户', content: words })
      await person.save()
      const casePage = new CasePage(person)
      await casePage.openSaved()
      const fact = casePage.root.getByRole('complementary').locator('dd.words').first()
      expect(await fact.textContent()).toBe(words)
      expect(await fact.locator('*').count()).toBe(0)
      expect(await person.page.title()).not.toBe('1')
    })
  }

  test('row 17: control and bidi characters neither break the page nor turn around what stands beside them', async ({
    person,
  }) => {
    const { page, typist } = person
    await person.goTo('household')
    // Such characters come by paste; a keyboard has none of them.
    await page.keyboard.insertText('东门\u202E岗亭')
    await person.goTo('content')
    await page.keyboard.insertText('停车\u0007场\u202Egnp.exe\u2066尾')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.root.getByRole('complementary')).toContainText('gnp.exe')
    expect(await readsForwards(casePage.root.getByRole('heading', { level: 1 }), '未分类')).toBe(true)
    await typist.press('n')
    await page.keyboard.insertText('说了\u202E一句')
    await typist.press('Control+Enter')
    await expect(casePage.panel).toHaveCount(0)
    const line = casePage.timeline.getByRole('listitem').filter({ hasText: '说了' })
    await expect(line).toBeVisible()
    expect(await readsForwards(line, '林晓')).toBe(true)
  })

  test('row 17: 9,000 characters are kept whole', async ({ person }) => {
    expect(NINE_THOUSAND).toHaveLength(9000)
    await person.goTo('content')
    await person.page.keyboard.insertText(NINE_THOUSAND)
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    expect(await casePage.root.getByRole('complementary').locator('dd.words').first().textContent()).toBe(
      NINE_THOUSAND,
    )
  })

  test('P11 a household nobody knows is taken as it was said, with a warning', async ({ person }) => {
    const { page } = person
    await person.takeDown({ channel: 'phone', household: '小区东门岗亭', content: '路面塌了一块' })
    await expect(page.locator('[data-intake="household"]')).toContainText('名册里认不出这个房号')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.root.getByRole('heading', { level: 1 })).toContainText('小区东门岗亭')
  })

  test('full-width digits make a known household', async ({ person }) => {
    await person.goTo('household')
    await person.typist.type('３－１２０１')
    await expect(person.page.locator('[data-intake="household"]')).toContainText('3-1201，请逐项念回核对')
  })
})

test.describe('S1 a time that cannot be is told at its field, and the text stays until it is corrected', () => {
  for (const impossible of ['2月30日', '25:00', '昨天很晚', '13月1日 8:00']) {
    test(`S1 ${impossible}`, async ({ person }) => {
      const { page, typist } = person
      await person.takeDown({ channel: 'phone', content: '夜里有人敲门', occurredAt: impossible })
      const row = page.locator('[data-intake="occurredAt"]')
      await expect(row).toContainText('认不出这个时间')
      await typist.press('Control+Enter')
      await expect(row.locator('input')).toBeFocused()
      await expect(row.locator('input')).toHaveValue(impossible)
      await expect(page.locator('[data-intake="content"] textarea')).toHaveValue('夜里有人敲门')
      await expect(page.getByTestId('saved')).toHaveCount(0)
      await person.write('昨天20点')
      await person.save()
      const casePage = new CasePage(person)
      await casePage.openSaved()
      await expect(casePage.root.getByRole('complementary')).toContainText('昨天 20:00')
    })
  }
})

test('S1 without a word of content nothing is saved, and the field says what it needs', async ({
  person,
}) => {
  await person.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: '' })
  await person.typist.press('Control+Enter')
  await expect(person.page.locator('[data-intake="content"]')).toContainText('请先写下投诉内容')
  expect(await person.field()).toBe('content')
  await expect(person.page.locator('[data-intake="complainantName"] input')).toHaveValue('欧阳敏')
  await expect(person.page.getByTestId('saved')).toHaveCount(0)
})

test('row 19 formulas and markup are plain text in the ledger', async ({ person, desk }) => {
  const rows = ['=1+1', '+SUM(1)', '-2+3', '@A1', '=HYPERLINK("https://elsewhere.test")', '<b>重</b>&amp;']
  for (const content of rows) {
    await person.takeDown({ channel: 'phone', name: '=cmd', content })
    await person.save()
    await person.goTo('channel')
  }
  const folder = await mkdtemp(join(desk.documentsFolder, 'stick-'))
  const { path } = await person.exportTo(desk, folder)
  const ledger = recountTool().read(path, 'ledger.xlsx')
  const copy = join(folder, 'ledger.xlsx')
  await writeFile(copy, ledger)
  const [head = [], ...lines] = await readSheet(copy)
  const contents = lines.map((line) => line[head.indexOf('投诉内容')])
  expect(contents.map(String).sort()).toEqual([...rows].sort())
  expect(lines.map((line) => line[head.indexOf('投诉人')])).toEqual(rows.map(() => '=cmd'))
  const sheet = recountTool().read(copy, 'xl/worksheets/sheet1.xml').toString('utf8')
  expect(sheet).toContain('HYPERLINK')
  expect(sheet).not.toMatch(/<f[ >]/)
})

/** Whether the characters of these words stand from left to right on the screen. */
function readsForwards(within: Locator, words: string): Promise<boolean> {
  return within.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode
      const at = node.textContent?.lastIndexOf(wanted) ?? -1
      if (at < 0) continue
      const lefts = [...wanted].map((_, index) => {
        const range = document.createRange()
        range.setStart(node, at + index)
        range.setEnd(node, at + index + 1)
        return range.getBoundingClientRect().left
      })
      return lefts.every((left, index) => index === 0 || left > (lefts[index - 1] ?? Infinity))
    }
    throw new Error(`${wanted} does not stand here`)
  }, words)
}
