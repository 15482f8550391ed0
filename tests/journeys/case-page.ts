import { expect, type Locator } from '@playwright/test'
import type { Receptionist } from '../harness/receptionist.ts'

/** The page of one case as a person reads it. */
export class CasePage {
  constructor(readonly person: Receptionist) {}

  get root(): Locator {
    return this.person.page.locator('.case-screen')
  }

  get timeline(): Locator {
    return this.root.getByRole('list', { name: '经过' })
  }

  get steps(): Locator {
    return this.root.getByRole('region', { name: '接下来' }).getByRole('listitem')
  }

  get panel(): Locator {
    return this.root.locator('.action-panel')
  }

  /** The case that was saved last: Alt+O on intake. */
  async openSaved(): Promise<void> {
    await this.person.typist.press('Alt+o')
    await this.isOpen()
  }

  /** Waits until the page is there and has the focus, so that its keys work. */
  async isOpen(): Promise<void> {
    await expect(this.root.getByRole('main')).toBeFocused()
  }

  /** F3, down to the line of the case, Enter. */
  async openFromWorklist(number: string): Promise<void> {
    const { page, typist } = this.person
    await typist.press('F3')
    const rows = page.locator('[data-row]')
    await expect(rows.filter({ hasText: number })).toBeVisible()
    await expect(page.locator('[data-row]:focus')).toHaveCount(1)
    for (let left = await rows.count(); left > 0; left -= 1) {
      const focused = (await page.locator('[data-row]:focus').textContent()) ?? ''
      if (focused.includes(number)) break
      await typist.press('j')
    }
    await expect(page.locator('[data-row]:focus')).toContainText(number)
    await typist.press('Enter')
    await this.isOpen()
  }
}
