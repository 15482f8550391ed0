import type { Page } from '@playwright/test'
import { SCREENS } from '../../src/app/screens.ts'
import { footerCaps, keyOfCap, pointerEvents, watchPointer } from '../harness/footer-keys.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { OFFICE, Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'

const LANGUAGE_KEYS = { 'zh-Hans': '1', 'zh-Hant': '2', en: '3' } as const
/** Milliseconds in which a key must have done something. */
const ANSWER_MS = 4000
/** Keys that rightly do nothing where there is one line, or nothing yet, to walk to or to do. */
const MAY_REST = /^(?:J|K|N|P|↓|↑|←|→|⌫|Enter|Esc)$/u

/** Keys about a line of a list that is empty here, and the one whose dialog of the system was closed again. */
const NOTHING_HERE: readonly string[] = ['visits: A', 'visits: M', 'records: V']

test.setTimeout(300_000)

/** What the screen says, and where the focus is. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement
    return `${document.body.innerText}${document.querySelectorAll('*').length}${focus?.outerHTML.slice(0, 200) ?? ''}`
  })
}

async function hasAnswered(page: Page, before: string): Promise<boolean> {
  return expect
    .poll(() => stateOf(page), { timeout: ANSWER_MS, intervals: [20, 50, 100] })
    .not.toBe(before)
    .then(
      () => true,
      () => false,
    )
}

/** Presses each key the footer shows on a screen, coming back to it in between; answers those that did nothing. */
async function walkFooter(person: Receptionist, comeBack: () => Promise<void>): Promise<readonly string[]> {
  const { page, typist } = person
  await comeBack()
  const silent: string[] = []
  const caps = await footerCaps(page)
  expect(caps.length).toBeGreaterThan(0)
  for (const cap of new Set(caps)) {
    const before = await stateOf(page)
    await typist.press(keyOfCap(cap))
    if (!(await hasAnswered(page, before)) && !MAY_REST.test(cap)) silent.push(cap)
    await comeBack()
  }
  return silent
}

for (const [language, key] of Object.entries(LANGUAGE_KEYS)) {
  test(`desk.md "Everywhere": nobody needs a pointer, from the first start through every screen, in ${language}`, async ({
    desk,
  }) => {
    const { page } = desk
    const person = new Receptionist(page)
    const { typist } = person
    await person.atSetUp('language')
    await watchPointer(page)
    await typist.press(key)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await typist.press('Enter')
    await person.atSetUp('office')
    await typist.type(OFFICE.name)
    await typist.press('Enter', 'Enter')
    await person.atSetUp('person')
    for (const answer of [OFFICE.staff, OFFICE.pin, OFFICE.pin]) {
      await typist.type(answer)
      await typist.press('Enter')
    }
    for (const [step, enters] of [
      ['departments', 1],
      ['paper', 2],
      ['calendar', 1],
      ['colleagues', 1],
      ['disk', 1],
      ['ready', 1],
    ] as const) {
      await person.atSetUp(step)
      for (let left = enters; left > 0; left -= 1) await typist.press('Enter')
    }
    await person.atIntake()
    await person.recordsOpen()
    await person.takeDown({ channel: 'phone', household: '3-1201', content: '卫生间渗水' })
    await person.save()

    const silent: string[] = []
    // A system dialog that somebody closes again.
    await desk.answerDialogs(null)
    for (const screen of SCREENS) {
      const comeBack = async (): Promise<void> => {
        await typist.press('Escape', 'Escape', keyOfCap(screen.keys.replaceAll('+', ' ')))
        await expect(page.locator('.shell-rail [aria-current="page"]')).toHaveAttribute(
          'aria-keyshortcuts',
          screen.keys.replace('Ctrl', 'Control'),
        )
        await expect(page.locator('.place')).not.toHaveAttribute('inert')
        await expect(page.locator('.place main').first()).toBeVisible()
        await page.waitForTimeout(150)
      }
      silent.push(...(await walkFooter(person, comeBack)).map((cap) => `${screen.name}: ${cap}`))
    }
    const casePage = new CasePage(person)
    const openCase = async (): Promise<void> => {
      await typist.press('Escape', 'Escape', 'F3')
      await page.locator('[data-row]:focus').waitFor()
      await typist.press('Enter')
      await casePage.isOpen()
    }
    silent.push(...(await walkFooter(person, openCase)).map((cap) => `case: ${cap}`))
    expect(silent.filter((key) => !NOTHING_HERE.includes(key))).toEqual([])

    await typist.press('F1')
    await expect(page.locator('.help-panel input')).toBeFocused()
    await typist.press('F1')
    await expect(page.locator('.help-panel dt').first()).toBeVisible()
    await typist.press('Escape', 'Control+F1')
    await expect(page.locator('.guide-page .text')).toBeFocused()
    await typist.press('Shift+F1')
    await expect(page.getByTestId('tour-card')).toBeFocused()
    await typist.press('Escape', 'Control+l')
    await person.signIn()
    expect(await pointerEvents(page)).toBe(0)
  })
}
