import { openSettings } from '../harness/open-settings.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { HandledCase, keys } from './handled-case.ts'

/** The digit of each language in the settings, in an order that ends where it began. */
const WAY = [
  ['zh-Hant', '2', '設置'],
  ['en', '3', 'Settings'],
  ['zh-Hans', '1', '设置'],
] as const
const WORDS = {
  household: '3-1201',
  complainantName: '欧阳',
  content: '厨房下水返味，说到一半',
  place: '厨房',
} as const

const HALF = '渗水在保修期内，还要'
const valuesOf = (fields: readonly Element[]): readonly string[] =>
  fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : ''))

/** Ctrl+, to the languages and one of them; the focus stays on what was chosen. */
async function speakBy(person: Receptionist, language: string, digit: string, title: string): Promise<void> {
  const { page, typist } = person
  await openSettings(person, 'look')
  await page.locator('[data-setting="language"] [role="radio"]:focus').waitFor()
  await typist.press(digit)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator(':focus')).toHaveCount(1)
}

test('the language is switched in the middle of a call: every word and choice is there, and the call goes on', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown({
    channel: 'visit',
    household: WORDS.household,
    name: WORDS.complainantName,
    content: WORDS.content,
    place: WORDS.place,
  })
  await person.goTo('serviceCategory')
  await typist.press('l', 's')
  const chosen = page.locator('[data-intake="serviceCategory"] [aria-checked="true"]')
  await expect(chosen).toHaveCount(1)
  for (const [language, digit, title] of WAY) {
    await speakBy(person, language, digit, title)
    await typist.press('F2')
    await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(WORDS.content)
    for (const [field, words] of Object.entries(WORDS))
      await expect(page.locator(`[data-intake="${field}"] :is(input, textarea)`)).toHaveValue(words)
    await expect(page.locator('[data-intake="channel"] [aria-checked="true"]')).toHaveCount(1)
    await expect(chosen).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await person.atIntake()
  }
  expect(await person.save()).not.toBe('')
})

test('the language is switched with an act half written on a case: its words wait', async ({ person }) => {
  const { typist } = person
  const handled = new HandledCase(person)
  const number = await handled.takeCall('卫生间顶上渗水', 'ls')
  await handled.judge('1', '1')
  await handled.openAct('调查评估')
  await handled.answer({ 主办: keys('1'), 查到什么: HALF })
  const written = handled.panel.locator('textarea').filter({ visible: true })
  for (const [language, digit, title] of WAY) {
    await speakBy(person, language, digit, title)
    await handled.openFromWorklist(number)
    await typist.press('a')
    await expect(handled.root.locator('.record-panel [aria-selected="true"]')).toBeVisible()
    await typist.press('Enter')
    await expect.poll(() => written.evaluateAll(valuesOf)).toContain(HALF)
    await expect(handled.panel.locator('[aria-checked="true"]').first()).toBeVisible()
    await typist.press('Escape')
  }
})

test('the language is switched with a setting in hand: what was typed stays, and so does the focus', async ({
  person,
}) => {
  const { page, typist } = person
  await openSettings(person, 'look')
  // The words of a pair stand in the same section as the language.
  const pair = page.locator('[data-setting="traditionalWords"] input')
  await pair.first().focus()
  await typist.type('聯繫')
  for (const [language, digit] of WAY) {
    await page.locator('[data-setting="language"] [aria-checked="true"]').focus()
    await typist.press(digit)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('[data-setting="language"] :focus')).toHaveCount(1)
    await expect(pair.first()).toHaveValue('聯繫')
  }
})
