import { expect } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import type { Keys } from './handled-case.ts'

/** F4, and the panels of regular visits on it. */
export class VisitsPage {
  constructor(private readonly person: Receptionist) {}

  get panel() {
    return this.person.page.locator('.visit-panel')
  }

  /** The lines of a part of the list, by its heading. */
  part(heading: string) {
    const { page } = this.person
    return page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: heading }) })
      .locator('[data-visit]')
  }

  get focused() {
    return this.person.page.locator('[data-visit]:focus')
  }

  async open(): Promise<void> {
    const { page, typist } = this.person
    await typist.press('F4')
    await expect(page.getByRole('heading', { name: '回访', level: 1 })).toBeVisible()
  }

  /** A key, the panel it opens, the answers in the order of the fields; '' leaves a field as it is offered. */
  async record(key: string, title: string, answers: readonly (string | Keys)[]): Promise<void> {
    const { typist } = this.person
    await typist.press(key)
    await expect(this.panel.getByRole('heading', { level: 2 })).toContainText(title)
    for (const [index, answer] of answers.entries()) {
      const row = this.panel.locator('.field-row').nth(index)
      await expect(row.locator(':focus')).toHaveCount(1)
      if (typeof answer !== 'string') await typist.press(...answer.keys)
      else {
        if (answer !== '') await typist.type(answer)
        await typist.press('Enter')
      }
    }
    await typist.press('Control+Enter')
    await expect(this.panel).toHaveCount(0)
  }
}
