import type { Page } from '@playwright/test'
import { axeViolations } from '../harness/axe-violations.ts'
import { cutText } from '../harness/cut-text.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

const STOPS = ['受理单', '致歉', '逾期', '下一步', '空白表', 'U 盘', '全部键']

/** Pixels of the screen above, or of the footer below, that the card lies over. */
function overlap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    const [card, place, footer] = [box('.tour-card'), box('.place'), box('.screen-footer')]
    if (!card || !place || !footer) return Infinity
    return Math.max(0, place.bottom - card.top, card.bottom - footer.top)
  })
}

for (const isEmpty of [true, false]) {
  test(`the tour walks over real screens and writes nothing, in ${isEmpty ? 'an empty office' : 'one with a case'}`, async ({
    desk,
  }) => {
    test.setTimeout(120_000)
    const person = new Receptionist(desk.page)
    await person.setUp('3')
    const { page, typist } = person
    if (!isEmpty) {
      await person.takeDown({ channel: 'phone', household: '3-1201', content: '卫生间渗水' })
      await person.save()
    }
    const before = readJournal(desk.dataFolder).length
    expect(before).toBeGreaterThan(0)
    await typist.press('Shift+F1')
    const card = page.getByTestId('tour-card')
    for (const [index, words] of STOPS.entries()) {
      await expect(card).toContainText(`${String(index + 1)} / ${String(STOPS.length)}`)
      await expect(card).toContainText(words)
      await expect(card).toBeFocused()
      await expect(page.locator('[data-toured]')).toHaveCount(1)
      expect(await overlap(page), `stop ${String(index + 1)} is covered`).toBeLessThanOrEqual(1)
      expect(await axeViolations(page)).toEqual([])
      expect(await cutText(page)).toEqual([])
      await typist.press('Enter')
    }
    await expect(card).toHaveCount(0)
    await person.atIntake()
    await typist.press('Shift+F1', 'Enter')
    await expect(card).toContainText('2 /')
    await typist.press('Backspace')
    await expect(card).toContainText('1 /')
    await typist.press('Escape')
    await expect(card).toHaveCount(0)
    await person.atIntake()
    expect(readJournal(desk.dataFolder)).toHaveLength(before)
  })
}
