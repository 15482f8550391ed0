import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'

test('desk.md F1: help tells the rules of the screen, those of the open next steps first', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '卫生间渗水' })
  await person.save()
  const ids = page.locator('.help-panel dt')
  await typist.press('F1', 'F1')
  await expect(ids.first()).toHaveText('R1')
  await typist.type('r25')
  await expect(ids).toHaveText(['R25'])
  await typist.press('Escape')
  const casePage = new CasePage(person)
  await casePage.openSaved()
  const first = /[RSP]\d+/u.exec((await casePage.steps.first().textContent()) ?? '')?.[0]
  await typist.press('F1', 'F1')
  await expect(ids.first()).toHaveText(first ?? 'a rule of the first step')
})

test('an error shows its code, and help finds what it means in the guide', async ({ person, desk }) => {
  const { page, typist } = person
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.type('9999')
  await typist.press('Enter')
  await expect(page.locator('.note.is-error')).toContainText('E-06')
  await person.signIn()
  await typist.press('F1', 'F1', 'F1')
  await typist.type('e-06')
  await expect(page.locator('.help-panel .place').first()).toContainText('E-06')
  await typist.press('Enter')
  await expect(page.locator('#guide-failure-6')).toBeFocused()
  await expect(page.locator('#guide-failure-6')).toContainText('PIN 不对')
  await typist.press('Control+,')
  await expect(page.locator('.guide-page')).toHaveCount(0)
  expect(desk.violations).toEqual([])
})

test('the guide is read by keys in every language, and its pictures are there', async ({ person }) => {
  const { page, typist } = person
  await typist.press('Control+F1')
  const text = page.locator('.guide-page .text')
  await expect(text).toBeFocused()
  const titles: string[] = []
  const count = await page.locator('.guide-page .chapter').count()
  expect(count).toBeGreaterThan(0)
  for (let chapter = 0; chapter < count; chapter += 1) {
    titles.push((await text.locator('h1').textContent()) ?? '')
    const broken = await text.locator('img').evaluateAll((pictures) =>
      Promise.all(
        pictures.map(async (picture) => {
          if (!(picture instanceof HTMLImageElement)) return 'no picture'
          await picture.decode().catch(() => undefined)
          return picture.naturalWidth > 0 ? '' : picture.src
        }),
      ),
    )
    expect(broken.filter((src) => src !== '')).toEqual([])
    await typist.press('n')
    if (chapter < count - 1) await expect(text.locator('h1')).not.toHaveText(titles[chapter] ?? '')
  }
  expect(new Set(titles).size).toBe(count)
  await typist.press('s')
  await expect(page.locator('.guide-page input')).toBeFocused()
  await typist.type('PIN')
  await typist.press('Enter')
  await expect(page.locator('.guide-section:focus, .guide-page .text:focus')).toHaveCount(1)
  await typist.press('Escape')
  await person.atIntake()
})
